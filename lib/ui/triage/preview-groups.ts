import type { FillPlan, PlannedControl } from '../../domain/lead/fill-plan.ts';

/** The fields of a form in the order in which the user should look at them. */
export interface PreviewGroups {
  /** The user's word is wanted. */
  unsure: PlannedControl[];
  /** The one that the user came for, where it would be among the quiet ones. */
  picked: PlannedControl[];
  /** Just corrected, and left empty. */
  corrected: PlannedControl[];
  filled: PlannedControl[];
  kept: PlannedControl[];
  /** Left alone: shown when asked for, since a field may be more than it was taken for. */
  quiet: PlannedControl[];
  /** Hidden and locked ones. There can be hundreds, and nothing can be said of them, so they are counted only. */
  offLimits: number;
}

export function previewGroups(
  { controls }: FillPlan,
  picked: number | null,
  corrected: ReadonlySet<number>,
): PreviewGroups {
  const groups: PreviewGroups = {
    picked: [],
    unsure: [],
    corrected: [],
    filled: [],
    kept: [],
    quiet: [],
    offLimits: 0,
  };
  for (const control of controls) {
    const { outcome, ref } = control;
    if (outcome === 'off-limits') groups.offLimits += 1;
    else if (outcome === 'unsure' || outcome === 'filled' || outcome === 'kept') groups[outcome].push(control);
    else if (ref === picked) groups.picked.push(control);
    else groups[corrected.has(ref) ? 'corrected' : 'quiet'].push(control);
  }
  return groups;
}

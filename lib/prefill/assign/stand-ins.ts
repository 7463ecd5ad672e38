import type { Assigned } from './assigned.ts';
import { formOf } from './neighbours.ts';

/**
 * "Sector" as a list and, right behind it, "Sector" as a line of text: where the list has no option for the value, the
 * line takes it. Only a field of the same name in the same part of the form stands in for another.
 */
export function standIns(
  assigned: readonly Assigned[],
  chosen: ReadonlySet<Assigned>,
  hasNoOption: (entry: Assigned) => boolean,
): Assigned[] {
  return [...chosen].flatMap((entry) => {
    if (takesAnyText(entry) || !entry.field.empty || !hasNoOption(entry)) return [];
    const other = formOf(assigned, entry).find(
      (candidate) =>
        candidate.type === entry.type &&
        !chosen.has(candidate) &&
        candidate.field.offLimits === null &&
        takesAnyText(candidate) &&
        candidate.field.headings[0] === entry.field.headings[0],
    );
    return other ? [other] : [];
  });
}

const takesAnyText = ({ field }: Assigned): boolean => field.tag === 'input' || field.tag === 'textarea';

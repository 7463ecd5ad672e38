import type { MappedLead } from '../lead/lead.ts';
import { valuesOf } from './lead-values.ts';
import { type Target, TARGETS } from './targets.ts';

export interface ValueChange {
  target: Target;
  before: string;
  after: string;
}

/** What two readings of one record understood differently. Of kind and type, what they mean and not how it is said. */
export function changedValues(before: MappedLead, after: MappedLead): ValueChange[] {
  const [then, now] = [understood(before), understood(after)];
  return TARGETS.map((target) => ({ target, before: then.get(target) ?? '', after: now.get(target) ?? '' })).filter(
    (change) => change.before !== change.after,
  );
}

const understood = (lead: MappedLead): Map<Target, string> =>
  valuesOf(lead).set('kind', lead.kind).set('type', lead.types.join(', '));

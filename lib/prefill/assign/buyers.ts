import type { Assigned } from './assigned.ts';
import { formOf } from './neighbours.ts';

/**
 * "Customer" goes before a "Company" that holds another company's name: in the seller's own forms the latter is the
 * seller. What is there is looked at, not whether something is, so that a form that has been filled is read the same again.
 */
export function preferBuyers(assigned: readonly Assigned[], chosen: Set<Assigned>, company: string | undefined): void {
  for (const entry of chosen) {
    if (entry.type !== 'organization' || entry.field.empty || isSame(shownIn(entry), company ?? '')) continue;
    const buyer = formOf(assigned, entry).find(
      (other) => other.type === 'organization' && isCustomer(other) && other.field.offLimits === null,
    );
    if (!buyer || buyer === entry) continue;
    chosen.delete(entry);
    chosen.add(buyer);
  }
}

export const isCustomer = (entry: Assigned): boolean => entry.judgement.said.join() === 'customer';

const shownIn = ({ field }: Assigned): string =>
  field.choices.find(({ value }) => value === field.value)?.text ?? field.value;

const isSame = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

import { buyerName } from '../../domain/lead/buyer-name.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import { undoAct } from '../../domain/triage/triage.ts';
import type { DoneAct } from '../../rpc/contract.ts';

/** Of how many leads an act names the buyer. */
const NAMED = 3;

/** What was done to leads since a time, newest first, each act with all the leads that it was done to. */
export function historyOf(leads: readonly StoredLead[], since: string, limit: number): DoneAct[] {
  const acts = new Map<string, DoneAct>();
  for (const { feed, triage } of leads) {
    for (const { at, act } of triage.history) {
      if (act === 'wake' || at < since) continue;
      const done = acts.get(at) ?? { at, act, count: 0, leads: [], undoable: 0 };
      acts.set(at, {
        ...done,
        count: done.count + 1,
        leads:
          done.leads.length < NAMED ? [...done.leads, { leadKey: feed.leadKey, name: buyerName(feed) }] : done.leads,
        undoable: done.undoable + (undoAct(triage, at) === null ? 0 : 1),
      });
    }
  }
  return [...acts.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
}

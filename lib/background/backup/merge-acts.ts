import { stateOf, type TriageEvent, type TriageState } from '../../domain/triage/triage.ts';
import { eachTime, rowsOfStore } from '../../storage/all-rows.ts';
import { atomically } from '../../storage/atomically.ts';
import { allConnections } from '../../storage/connections.ts';
import type { Database } from '../../storage/database.ts';
import { isOver } from '../../storage/held-rules.ts';
import { hasStood, isActed, keptActs } from '../../storage/kept-acts.ts';
import { indexed } from '../../storage/leads.ts';
import { withOwn } from '../../storage/own-parts.ts';
import type { KeptActs } from '../../storage/copy-rows.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import type { LeadRow } from '../../storage/schema.ts';
import { putHeldRow } from '../../storage/standings.ts';
import { asAsked } from '../../storage/waiting-acts.ts';
import { personsOfRow } from '../consent/person-keys.ts';
import type { ChangeParts } from '../consent/standings.ts';
import { giveConsentBack } from '../second-copy/give-consent-back.ts';

const PAGE = 250;

/**
 * What was done here since the backup was made goes on being done. About leads that the backup has not, it waits until they are
 * here again. Leads are told by their keys, which are the same where the backup is of this installation. Says of how many leads it
 * kept what was done.
 */
export async function keepActs(aside: ChangeParts, live: Database): Promise<number> {
  const [staging, vault] = [await aside.db(), await aside.vault()];
  const feeds = new Set((await allConnections(staging)).map(({ id }) => id));
  let kept = 0;
  for (const key of await actedKeys(live)) {
    const acts = await keptActs(live, key, (row) => personsOfRow(vault, row));
    if (acts && feeds.has(acts.connectionId) && (await keep(staging, acts))) kept += 1;
  }
  await giveConsentBack(aside);
  return kept;
}

async function actedKeys(db: Database): Promise<string[]> {
  const keys: string[] = await db.getAllKeys('waiting');
  for await (const page of rowsOfStore(eachTime(db), 'leads', PAGE))
    for (const { value } of page) if (isActed(value as LeadRow)) keys.push((value as LeadRow).feed.leadKey);
  for await (const page of rowsOfStore(eachTime(db), 'held', PAGE))
    for (const { value } of page) if (goesOn(value as HeldRow)) keys.push((value as HeldRow).heldKey);
  return keys;
}

/** Endings and restrictions are kept as such. */
const goesOn = (row: HeldRow): boolean => hasStood(row) && !isOver(row) && row.standing?.state !== 'restricted';

/** Whether it says anything that the backup does not. */
const keep = (staging: Database, acts: KeptActs): Promise<boolean> =>
  atomically(staging, 'relaxed', ['leads', 'held', 'tallies', 'counts', 'waiting'], async (tx) => {
    const [lead, held] = [await tx.objectStore('leads').get(acts.key), await tx.objectStore('held').get(acts.key)];
    if (lead) {
      const { corrections = lead.corrections, informed = lead.informed } = acts;
      const own = { ...lead, ...(corrections && { corrections }), ...(informed && { informed }) };
      const changed = indexed(withOwn({ ...lead, triage: joined(lead.triage, acts.triage) }, own));
      if (JSON.stringify(changed) === JSON.stringify(indexed(lead))) return false;
      await tx.objectStore('leads').put(changed);
      return true;
    }
    const standing = acts.held?.standing;
    if (!held) await tx.objectStore('waiting').put(acts);
    else if (isOver(held) || !standing || standing.since <= (held.standing?.since ?? '')) return false;
    else {
      const isConsented = standing.state === 'consented';
      await putHeldRow(tx, held, { ...held, standing: isConsented ? asAsked(standing) : standing });
      if (isConsented) await tx.objectStore('waiting').put(acts);
    }
    return true;
  });

/** Both, each act once; the last of all decides. */
function joined(one: TriageState, other: TriageState): TriageState {
  const all = new Map<string, TriageEvent>();
  for (const event of [...one.history, ...other.history]) all.set(JSON.stringify(event), event);
  if (all.size === one.history.length) return one;
  return stateOf([...all.values()].toSorted((a, b) => (a.at < b.at ? -1 : 1)));
}

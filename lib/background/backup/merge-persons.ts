import type { SuppressionReason } from '../../domain/consent/suppression.ts';
import type { VisitEvent } from '../../domain/consent/transitions.ts';
import { heldKeyOf } from '../../feed/lead-keys.ts';
import { eachTime, rowsOfStore } from '../../storage/all-rows.ts';
import type { Database } from '../../storage/database.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import type { LeadRow } from '../../storage/schema.ts';
import { readHeld } from '../../storage/visits.ts';
import { restrictLead } from '../consent/restrict-lead.ts';
import { type ChangeParts, change } from '../consent/standings.ts';

const PAGE = 250;

/** By whom a step was brought about: in the chain, beside what the step is. */
const SAID = { detail: { by: 'restored-backup' }, quiet: true } as const;

const BECAUSE: Readonly<Record<SuppressionReason, NonNullable<(VisitEvent & { event: 'erase' })['because']>>> = {
  erased: 'asked',
  expired: 'retention',
  objected: 'objected',
  refused: 'objected',
  withdrawn: 'objected',
};

/**
 * What was erased here is erased in the backup's rows as well, with what its person wrote, and what was restricted here is
 * restricted there. They are told by their keys, which are the same where the backup is of this installation; whatever else must
 * not come back is found by the list of those who said no.
 */
export async function keepEndings(aside: ChangeParts, live: Database): Promise<void> {
  const staging = await aside.db();
  const restricted = new Set<string>();
  for await (const page of heldRows(live)) {
    for (const row of page) {
      const there = await readHeld(staging, row.heldKey);
      if (row.erased && there && !there.erased)
        await change(aside, row.heldKey, { event: 'erase', because: BECAUSE[row.erased.reason] }, SAID);
      if (row.standing?.state !== 'restricted' || there?.standing?.state === 'restricted') continue;
      if (there?.standing && !there.erased) await change(aside, row.heldKey, { event: 'restrict' }, SAID);
      else restricted.add(row.heldKey);
    }
  }
  if (restricted.size > 0) await restrictOpen(aside, staging, restricted);
}

/** Requests that could be seen when the backup was made. */
async function restrictOpen(aside: ChangeParts, staging: Database, heldKeys: ReadonlySet<string>): Promise<void> {
  const vault = await aside.vault();
  const found: string[] = [];
  for await (const page of rowsOfStore(eachTime(staging), 'leads', PAGE)) {
    for (const { value } of page) {
      const { leadKey } = (value as LeadRow).feed;
      if (heldKeys.has(await heldKeyOf(leadKey, vault))) found.push(leadKey);
    }
  }
  for (const leadKey of found) await restrictLead(aside, leadKey, SAID);
}

async function* heldRows(db: Database): AsyncGenerator<HeldRow[]> {
  for await (const page of rowsOfStore(eachTime(db), 'held', PAGE)) yield page.map(({ value }) => value as HeldRow);
}

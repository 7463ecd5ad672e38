import { addDays } from '../../domain/consent/deadlines.ts';
import { gateOf } from '../../domain/consent/gate.ts';
import { heldSince } from '../../domain/consent/machine.ts';
import { NO_REACH } from '../../domain/consent/reach.ts';
import { WARN_DAYS } from '../../domain/consent/settings.ts';
import type { Standing } from '../../domain/consent/standing.ts';
import { logBug } from '../../platform/log.ts';
import { readConnection } from '../../storage/connections.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { newestMapping } from '../../storage/mappings.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import type { LeadRow } from '../../storage/schema.ts';
import { endChore, giveStandings, holdLeads, nextHeld, nextLeads, readChore } from '../../storage/standing-chore.ts';
import type { Parts } from '../parts.ts';
import { Rereader } from '../reread.ts';
import { heldRowOf } from './hold.ts';
import { importConsent } from './import-consent.ts';
import { personsOfRow } from './person-keys.ts';

/** Few enough to be written in a moment: whoever opens the popup meanwhile waits for one batch at most. */
const BATCH = 50;

type ChoreParts = Pick<Parts, 'db' | 'vault' | 'now' | 'locks' | 'keepAwake' | 'announce'>;

/**
 * Gives leads that were held back before there were standings theirs, holds back what is held since: prospects of private
 * persons, and notes of the other prospects whose they are. Once, however often it is interrupted.
 */
export async function giveOldStandings(parts: ChoreParts): Promise<void> {
  const db = await parts.db();
  const done = await parts.locks.request('give-standings', { ifAvailable: true }, async (lock) => {
    if (!lock || (await readChore(db)) === null) return false;
    await parts.keepAwake(async () => {
      while (await nextBatch(parts, db));
      await endChore(db);
    });
    return true;
  });
  if (done) parts.announce();
}

/** Rows of an older version say of nobody whose they are until they have been looked at. */
export async function untilAllAreFound(parts: ChoreParts, db: Database): Promise<void> {
  await giveOldStandings(parts);
  // Somebody else may be at it.
  if ((await readChore(db)) !== null) await parts.locks.request('give-standings', async () => {});
}

async function nextBatch(parts: ChoreParts, db: Database): Promise<boolean> {
  const held = await nextHeld(db, BATCH);
  if (held.length > 0) {
    await giveStandings(
      db,
      held,
      await withStandings(
        parts,
        db,
        held.filter(({ standing, erased }) => !standing && !erased),
      ),
    );
    return true;
  }
  const leads = await nextLeads(db, BATCH);
  const holding = await asHeld(parts, db, leads.filter(isToBeHeld));
  await holdLeads(db, leads, holding, await personsOf(parts, leads.filter(isToBeNamed)));
  return leads.length > 0;
}

/** By what the gate says today. */
const isToBeHeld = ({ feed, heldKey }: LeadRow): boolean => heldKey === undefined && gateOf(feed) === 'held';

/** Prospects from before it was noted whose they are. */
const isToBeNamed = (row: LeadRow): boolean =>
  row.feed.kind === 'prospect' && row.heldKey === undefined && !row.persons && !isToBeHeld(row);

async function personsOf(parts: ChoreParts, leads: readonly LeadRow[]): Promise<Map<string, string[]>> {
  if (leads.length === 0) return new Map();
  const vault = await parts.vault();
  return new Map(
    await Promise.all(leads.map(async (row) => [row.feed.leadKey, await personsOfRow(vault, row)] as const)),
  );
}

/** How a person can be reached is in the record, which is read again as an import reads it. */
async function withStandings(parts: ChoreParts, db: Database, rows: readonly HeldRow[]): Promise<HeldRow[]> {
  const { zone } = await readConsentSettings(db);
  const now = new Date(parts.now()).toISOString();
  const found = new Map<string, Partial<HeldRow>>();
  for (const [connectionId, own] of Map.groupBy(rows, (row) => row.connectionId))
    for (const [key, known] of await learnOf(parts, db, connectionId, own)) found.set(key, known);
  return rows.map((row) => ({
    ...row,
    standing: fairStanding(row.obtainedAt, now, zone),
    reach: NO_REACH,
    contact: null,
    persons: [],
    ...found.get(row.heldKey),
  }));
}

/**
 * Nobody was shown a deadline before there were any. The month that began when it was obtained stays where as many days are
 * left of it as anybody is warned before; otherwise one begins now, as for whatever is held only since now.
 */
function fairStanding(obtainedAt: string, now: string, zone: string): Standing {
  const standing = heldSince(obtainedAt, zone);
  return standing.due!.at >= addDays(now, WARN_DAYS[0], zone) ? standing : heldSince(now, zone);
}

async function learnOf(
  parts: ChoreParts,
  db: Database,
  connectionId: string,
  rows: readonly HeldRow[],
): Promise<Map<string, Partial<HeldRow>>> {
  const found = new Map<string, Partial<HeldRow>>();
  const connection = await readConnection(db, connectionId);
  const version = await newestMapping(db, connectionId);
  if (!connection || !version) return found;
  const now = new Date(parts.now()).toISOString();
  const rereader = await Rereader.start(db, await parts.vault(), connection, { mapping: version.mapping, now });
  const keys = rows.map(({ heldKey }) => heldKey);
  const reread = await rereader.read('held', keys).catch((error: unknown) => {
    logBug('reading what is held', error);
    return [];
  });
  for (const { items, from } of reread) {
    const [item, ...others] = items;
    // What it is read as today lies elsewhere, or is several: a reading of everything will find that.
    if (item?.gate !== 'held' || others.length > 0 || item.heldKey !== from.key) continue;
    const { reach, contact, persons, marks } = item;
    found.set(from.key, {
      ...(reach && { reach }),
      contact: contact ?? null,
      ...(persons && { persons }),
      ...(marks && { marks }),
    });
  }
  return found;
}

async function asHeld(parts: ChoreParts, db: Database, leads: readonly LeadRow[]): Promise<Map<string, HeldRow>> {
  if (leads.length === 0) return new Map();
  const vault = await parts.vault();
  const now = new Date(parts.now()).toISOString();
  const consent = await importConsent(db, vault, now);
  const { zone } = await readConsentSettings(db);
  // They were rightly to be seen until now: their month begins.
  const standing = heldSince(now, zone);
  const rows = leads.map(async (row) => [row.feed.leadKey, await heldRowOf(vault, consent, row, standing)] as const);
  return new Map(await Promise.all(rows));
}

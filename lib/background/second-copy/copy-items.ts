import { sha256Hex } from '../../domain/consent/chain-hash.ts';
import { toBase64 } from '../../seal/base64.ts';
import { hashKeyBytes, makeHashKey } from '../../seal/keys.ts';
import { eachTime, type KeyedRow, rowsOfStore } from '../../storage/all-rows.ts';
import type { Database } from '../../storage/database.ts';
import { hasStood, isActed, keptActs } from '../../storage/kept-acts.ts';
import { keyFor } from '../../storage/keys.ts';
import type { Uncopied } from '../../storage/copy-rows.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import type { FeedState, LeadRow, SecretRow } from '../../storage/schema.ts';
import { openEvidence } from '../consent/evidence.ts';
import { personsOfRow } from '../consent/person-keys.ts';
import type { Vault } from '../vault.ts';
import type { Item } from './copy-log.ts';

/** Small stores, which are copied as a whole: how the user works, and by what their acts are understood. Addresses with keys are not among them. */
export const WHOLES = [
  'connections',
  'feedStates',
  'mappings',
  'layouts',
  'profiles',
  'preferences',
  'consentSettings',
  'secrets',
  'notices',
  'erasures',
  'retention',
] as const;
export type Whole = (typeof WHOLES)[number];

/** The key of hashes: without it, no lead that comes again is the one that was here. */
export const HASH_KEY = 'hashKey';

/** Rows in memory at a time. */
const PAGE = 250;

/** What is noted, as it is now. */
export async function itemsOf(db: Database, vault: Vault, noted: readonly Uncopied[]): Promise<Item[]> {
  const items: Item[] = [];
  for (const { what, keys } of noted)
    for (const key of keys) items.push({ what, key, value: await READ[what](db, vault, key) });
  return items;
}

const READ: Readonly<Record<Uncopied['what'], (db: Database, vault: Vault, key: string) => Promise<unknown>>> = {
  acts: (db, vault, key) => keptActs(db, key, (row) => personsOfRow(vault, row)),
  suppressed: async (db, _, key) => (await db.get('suppressed', key)) ?? null,
  async evidence(db, vault, key) {
    const row = await db.get('evidence', key);
    return row ? { ...row, sealed: await openEvidence(vault, row) } : null;
  },
};

/** Everything of the kinds that are noted. */
export async function everythingNoted(db: Database, vault: Vault): Promise<Item[]> {
  const acts = new Set<string>();
  for await (const page of rowsOfStore(eachTime(db), 'leads', PAGE))
    for (const { value } of page) if (isActed(value as LeadRow)) acts.add((value as LeadRow).feed.leadKey);
  for await (const page of rowsOfStore(eachTime(db), 'held', PAGE))
    for (const { value } of page) if (hasStood(value as HeldRow)) acts.add((value as HeldRow).heldKey);
  for (const { leadKey } of await db.getAll('copies')) acts.add(leadKey);
  for (const key of await db.getAllKeys('waiting')) acts.add(key);
  const items = await itemsOf(db, vault, [
    { what: 'acts', keys: [...acts] },
    { what: 'suppressed', keys: await db.getAllKeys('suppressed') },
    { what: 'evidence', keys: await db.getAllKeys('evidence') },
  ]);
  return items.filter(({ value }) => value !== null);
}

/** Entries of the chain that come after one. */
export async function chainAfter(db: Database, seq: number): Promise<Item[]> {
  const entries = await db.getAll('chain', IDBKeyRange.lowerBound(seq, true));
  return entries.map((entry) => ({ what: 'chain', key: String(entry.seq), value: entry }));
}

/** The small stores that are not as they were, with a hash of how each is. */
export async function changedWholes(
  db: Database,
  before: Readonly<Record<string, string>>,
): Promise<{ items: Item[]; wholes: Record<string, string> }> {
  const items: Item[] = [];
  const wholes: Record<string, string> = {};
  const add = (what: string, value: unknown): void => {
    wholes[what] = sha256Hex(JSON.stringify(value));
    if (wholes[what] !== before[what]) items.push({ what, key: '', value });
  };
  for (const name of WHOLES) add(name, await rowsIn(db, name));
  const hashKey = await hashKeyBytes(await keyFor(db, 'hash', makeHashKey));
  if (hashKey) add(HASH_KEY, toBase64(hashKey));
  return { items, wholes };
}

async function rowsIn(db: Database, name: Whole): Promise<KeyedRow[]> {
  const rows: KeyedRow[] = [];
  for await (const page of rowsOfStore(eachTime(db), name, PAGE)) rows.push(...page);
  if (name === 'feedStates') return rows.map(({ value }) => ({ value: scheduleOf(value as FeedState) }));
  if (name !== 'secrets') return rows;
  const read = async ({ value }: KeyedRow): Promise<KeyedRow> => {
    const secret = value as SecretRow;
    const bytes = await hashKeyBytes(secret.key);
    return { value: { ...secret, key: bytes && toBase64(bytes) } };
  };
  return Promise.all(rows.map(read));
}

/** When the feed may be asked again. What a download under way notes is of no use without it. */
const scheduleOf = ({ connectionId, nextAllowed, waitMs, fallback, servedAt, lastGoodAt }: FeedState) => ({
  connectionId,
  nextAllowed,
  waitMs,
  fallback,
  lastGoodAt,
  ...(servedAt !== undefined && { servedAt }),
});

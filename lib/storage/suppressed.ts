import type { SuppressionKeys } from '../domain/consent/suppression-keys.ts';
import { isInForce, joined, renewed, stacked, takenBack } from '../domain/consent/suppression-rules.ts';
import type { Suppression } from '../domain/consent/suppression.ts';
import type { Database } from './database.ts';
import type { Transaction } from './atomically.ts';
import { tellLifted, tellSuppressed } from './tell-suppressed.ts';
import { copyLater } from './uncopied.ts';

/** Goes up whenever somebody says no, so that an import under way knows that what it knows is old. */
let additions = 0;
export const suppressionsAdded = (): number => additions;

interface Origin {
  /** A colleague told of it. */
  fromTeam?: boolean;
}

/** Adds entries to what is known under their keys. Says how many keys were new. */
export async function addSuppressions(
  tx: Transaction,
  entries: readonly Suppression[],
  { fromTeam = false }: Origin = {},
): Promise<number> {
  if (!fromTeam) await tellSuppressed(tx, entries);
  const store = tx.objectStore('suppressed');
  additions += 1;
  copyLater(
    tx,
    'suppressed',
    entries.map(({ key }) => key),
  );
  let added = 0;
  for (const entry of entries) {
    const known = await store.get(entry.key);
    if (!known) added += 1;
    await store.put(known ? stacked(known, entry) : entry);
  }
  return added;
}

/** What stands against one lead: what was said of this very lead, and what was said by its person. */
export interface Hit {
  lead: Suppression | null;
  person: Suppression | null;
}

/** Looking needs no transaction that writes, which would have to wait for every other. */
interface Readable {
  objectStore(name: 'suppressed'): { get(key: string): Promise<Suppression | undefined> };
}

export async function findSuppressed(tx: Readable, { lead, person }: SuppressionKeys, now: string): Promise<Hit> {
  const first = async (keys: readonly string[]): Promise<Suppression | null> => {
    const found = await Promise.all(keys.map((key) => tx.objectStore('suppressed').get(key)));
    const inForce = found.filter((entry) => entry !== undefined).filter((entry) => isInForce(entry, now));
    return inForce.length > 0 ? inForce.reduce(joined) : null;
  };
  const [ofLead, ofPerson] = await Promise.all([first(lead), first(person)]);
  return { lead: ofLead, person: ofPerson };
}

/** The feed still brings what is suppressed: that it is goes on. */
export async function renewSuppressed(
  tx: Transaction,
  { lead, person }: SuppressionKeys,
  now: string,
  months: number,
): Promise<void> {
  const store = tx.objectStore('suppressed');
  for (const key of [...lead, ...person]) {
    const known = await store.get(key);
    const longer = known && isInForce(known, now) ? renewed(known, now, months) : null;
    if (!longer) continue;
    copyLater(tx, 'suppressed', [key]);
    await store.put(longer);
  }
}

/** Takes back what was written down by mistake, at `at`; what was said at another time stays, and counts again. */
export async function removeSuppressions(
  tx: Transaction,
  { lead, person }: SuppressionKeys,
  at: string,
  { fromTeam = false }: Origin = {},
): Promise<void> {
  const store = tx.objectStore('suppressed');
  copyLater(tx, 'suppressed', [...lead, ...person]);
  for (const key of [...lead, ...person]) {
    const known = await store.get(key);
    const left = known && takenBack(known, at);
    if (known && left !== known && !fromTeam) await tellLifted(tx, [known], at);
    if (left && left !== known) await store.put(left);
    else if (left === null) await store.delete(key);
  }
}

/** Nobody is suppressed: an import has nothing to look for. */
export const nobodySuppressed = async (db: Database): Promise<boolean> =>
  (await db.getAllKeys('suppressed', null, 1)).length === 0;

export const allSuppressed = (db: Database): Promise<Suppression[]> => db.getAll('suppressed');

const endedAt = (now: string): IDBKeyRange => IDBKeyRange.upperBound(now);

/** Whether anything has ended. The list may be long, and this is asked whenever the background starts. */
export const hasEnded = async (db: Database, now: string): Promise<boolean> =>
  (await db.getKeyFromIndex('suppressed', 'end', endedAt(now))) !== undefined;

/** Forgets what has ended. Says how many entries that were. */
export async function forgetEnded(tx: Transaction, now: string): Promise<number> {
  const store = tx.objectStore('suppressed');
  const ended = await store.index('end').getAllKeys(endedAt(now));
  copyLater(tx, 'suppressed', ended);
  for (const key of ended) await store.delete(key);
  return ended.length;
}

import type { Wake } from '../../domain/triage/triage.ts';
import { logBug } from '../../platform/log.ts';
import { leadStore } from '../../storage/leads.ts';
import { askedAnew, bringBack, firstReturn, snoozedKeys } from '../../storage/snoozed.ts';
import type { Parts } from '../parts.ts';

/** The alarm is set like those of connections, under a name that none has. It is a wake-up: what is stored decides. */
export const SNOOZE_ALARM = 'snoozed';

/** As many as are written at once: whoever opens the popup meanwhile waits for one batch at most. */
const BATCH = 100;

/** More are not asked whether their buyer wrote again at one go; nobody puts off so many. */
const MOST = 5_000;

type WakeParts = Pick<Parts, 'db' | 'now' | 'announce' | 'locks' | 'wakeAt'>;

/**
 * Brings back what was put off: at its time, and when its buyer asks anew. At every start, at the alarm of the earliest,
 * and after each import. While nothing is put off, it reads one key.
 */
export const wakeSnoozed = (parts: WakeParts): Promise<void> => alone(parts, () => wake(parts, true));

/** After an act, which brings no request: what is due, and the alarm for what is not. */
export const wakeInTime = (parts: WakeParts): Promise<void> => alone(parts, () => wake(parts, false));

const alone = (parts: WakeParts, work: () => Promise<void>): Promise<void> =>
  parts.locks.request('wake-snoozed', work).catch((error: unknown) => logBug('bringing back what was put off', error));

async function wake(parts: WakeParts, askBuyers: boolean): Promise<void> {
  const db = await parts.db();
  if ((await firstReturn(db)) === undefined) return;
  const now = parts.now();
  const due = await snoozedKeys(db, MOST, new Date(now).toISOString());
  let back = await inBatches(parts, new Map(due.map((leadKey) => [leadKey, { act: 'wake', why: 'time' }])), now);
  if (askBuyers) back += await inBatches(parts, await askedAgain(parts), now);
  const next = await firstReturn(db);
  if (next !== undefined) await parts.wakeAt(SNOOZE_ALARM, Math.max(Date.parse(next), now));
  if (back > 0) parts.announce();
}

async function askedAgain(parts: WakeParts): Promise<Map<string, Wake>> {
  const db = await parts.db();
  const found = new Map<string, Wake>();
  for (const batch of batches(await snoozedKeys(db, MOST))) {
    const store = leadStore(db);
    const by = await Promise.all(batch.map((leadKey) => askedAnew(store, leadKey)));
    for (const [n, leadKey] of batch.entries()) {
      const other = by[n];
      if (other !== undefined) found.set(leadKey, { act: 'wake', why: 'asked-again', by: other });
    }
  }
  return found;
}

async function inBatches(parts: WakeParts, why: ReadonlyMap<string, Wake>, now: number): Promise<number> {
  const db = await parts.db();
  let back = 0;
  for (const batch of batches([...why])) back += await bringBack(db, new Map(batch), now);
  return back;
}

const batches = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / BATCH) }, (_, n) => items.slice(n * BATCH, (n + 1) * BATCH));

import { expect, test, vi } from 'vitest';
import { keepCopy } from '../../../lib/background/second-copy/keep-copy.ts';
import { openMended } from '../../../lib/background/second-copy/open-mended.ts';
import { actOn, undoAt } from '../../../lib/storage/acts.ts';
import { removeConnection } from '../../../lib/storage/connections.ts';
import { noteCopy } from '../../../lib/storage/copies.ts';
import { openDatabase } from '../../../lib/storage/database.ts';
import { body, request } from '../feed-world.ts';
import { DAY, visit } from '../consent/visit-world.ts';
import { copyWorld, type CopyWorld } from './copy-world.ts';

vi.mock('#i18n', () => ({ i18n: { t: String } }));
vi.mock('../../../lib/platform/browser.ts', () => ({ browser: { storage: { session: { get: async () => ({}) } } } }));
const { keepToPeriods } = await import('../../../lib/background/consent/retention-job.ts');
const { erasePerson } = await import('../../../lib/background/consent/erase.ts');

const FEED = body(request('1'), request('2'), visit('4'), visit('5'), visit('6'));

/** What a user does in a day: answers, notes, asks, records a yes and a no. */
async function dayOf(here: CopyWorld) {
  await here.download(FEED);
  await here.keep();
  const [first, second] = (await here.leads()).map(({ feed }) => feed.leadKey) as [string, string];
  await actOn(here.db, [first], { act: 'answer' }, here.clock.now);
  await here.keep();
  await actOn(here.db, [first, second], { act: 'note', text: 'call on Monday' }, here.clock.now + 1);
  await noteCopy(here.db, first, 'crm', 'https://crm.example', '2026-11-23T12:00:00.000Z');
  await here.keep();
  const [yes, no, silent] = (await here.held()).map(({ heldKey }) => heldKey) as [string, string, string];
  for (const heldKey of [yes, no, silent]) await here.ask(heldKey, `LS-7K3Q-${heldKey.slice(0, 4)}`);
  await here.keep();
  await here.say(yes, 'yes');
  await here.say(no, 'no');
  await here.keep();
  return { first, second, yes, no, silent };
}

test('what is copied change by change is what a copy of everything would have', async () => {
  const here = await copyWorld();
  const { first } = await dayOf(here);
  const { at } = await actOn(here.db, [first], { act: 'reopen' }, here.clock.now + 5);
  await here.keep();
  await undoAt(here.db, at, [first], here.clock.now);
  await here.keep();
  const bitByBit = await here.items();
  const mark = (await here.db.get('copyMark', 'mark'))!;
  await here.db.put('copyMark', { ...mark, anew: true }, 'mark');
  await here.keep();
  expect(Object.fromEntries(bitByBit)).toEqual(Object.fromEntries(await here.items()));
  expect(bitByBit.size).toBeGreaterThan(15);
  expect(await here.db.getAll('uncopied')).toEqual([]);
});

test('nothing of who is held is in it, nor the key of the feed, and nothing at all can be read without its own key', async () => {
  const here = await copyWorld();
  await here.download(FEED);
  await here.ask((await here.held())[0]!.heldKey);
  await here.keep();
  const opened = JSON.stringify([...(await here.items()).values()]);
  expect(opened).toContain('notice-sent');
  expect(opened).not.toMatch(/canary/i);
  expect(opened).not.toContain('SECRETKEY123');
  expect(JSON.stringify([...here.shelf])).not.toMatch(/notice-sent|suppressed|connectionId/);
});

test('a database that is lost gets records and suppressions at once, and acts when their leads are here again', async () => {
  const here = await copyWorld();
  const { first, second, yes, no, silent } = await dayOf(here);
  const [chain, suppressed, leads] = [
    await here.db.getAll('chain'),
    await here.db.getAll('suppressed'),
    await here.leads(),
  ];
  const again = await here.reopen();
  expect(await again.db.getAll('chain')).toEqual(chain);
  expect(await again.db.getAll('suppressed')).toEqual(suppressed);
  expect(await again.db.get('damage', 'found')).toMatchObject({
    what: 'database',
    back: { records: chain.length, saidNo: suppressed.length },
    unread: 0,
    left: null,
  });
  expect((await again.db.get('held', no))?.standing?.state).toBe('refused');

  await again.download(FEED);
  const rows = await again.db.getAll('leads');
  expect(rows.map(({ feed, triage }) => [feed.leadKey, triage])).toEqual(
    leads.map(({ feed, triage }) => [feed.leadKey, triage]),
  );
  expect(rows.find(({ feed }) => feed.leadKey === first)?.triage.status).toBe('answered');
  expect(rows.find(({ feed }) => feed.leadKey === second)?.triage.history).toMatchObject([{ text: 'call on Monday' }]);
  expect(await again.db.getAll('copies')).toMatchObject([{ leadKey: first, where: 'https://crm.example' }]);
  expect((await again.db.get('held', yes))?.standing).toMatchObject(
    (({ before: _, since: __, ...standing }) => standing)((await here.db.get('held', yes))!.standing!),
  );
  expect((await again.db.get('held', silent))?.standing).toEqual((await here.db.get('held', silent))?.standing);
  expect((await again.db.get('held', no))?.sealed).toBe(null);
  expect(await again.db.getAll('waiting')).toEqual([]);
  expect(rows).toHaveLength(3);
});

test('the copy goes on by itself after that, and is not told of again', async () => {
  const here = await copyWorld();
  await dayOf(here);
  const again = await here.reopen('goes-on');
  await keepCopy(again.parts);
  await again.db.delete('damage', 'found');
  again.db.close();
  const later = await here.reopen('goes-on');
  await keepCopy(later.parts);
  expect(await later.db.get('damage', 'found')).toBeUndefined();
  expect((await here.items()).size).toBeGreaterThan(15);
});

test('a copy that is lost, or of which a piece is, is made anew, and that is told', async () => {
  const here = await copyWorld();
  await dayOf(here);
  const before = await here.items();
  for (const damage of [
    () => here.shelf.clear(),
    () => here.shelf.delete([...here.shelf.keys()].findLast((key) => key !== 'copy:head')!),
    () =>
      here.shelf.set(
        [...here.shelf.keys()].find((key) => key !== 'copy:head')!,
        'no piece',
      ),
    () => here.places.fill(null),
  ]) {
    damage();
    await here.keep();
    expect(Object.fromEntries(await here.items())).toEqual(Object.fromEntries(before));
    expect(await here.db.get('damage', 'found')).toMatchObject({ what: 'copy' });
    await here.db.delete('damage', 'found');
  }
});

test('the key is enough in one of its places, and is laid into the other again', async () => {
  const here = await copyWorld();
  await dayOf(here);
  for (const lost of [0, 1]) {
    here.places[lost] = null;
    const again = await here.reopen();
    expect((await again.db.get('damage', 'found'))?.back.acts).toBeGreaterThan(2);
    expect(here.places[lost]).toEqual(here.places[1 - lost]);
  }
});

test('where nothing opens the copy any more, it is said', async () => {
  const here = await copyWorld();
  await dayOf(here);
  here.places.fill(null);
  const again = await here.reopen();
  const found = await again.db.get('damage', 'found');
  expect(found).toMatchObject({ what: 'database', back: { acts: 0 } });
  expect(found?.unread).toBeGreaterThan(0);
});

test('a database that cannot be read stays as it is, and another is opened beside it', async () => {
  const here = await copyWorld();
  await dayOf(here);
  const tried: (string | undefined)[] = [];
  const db = await openMended(
    { ...here.second, now: () => here.clock.now, pauseMs: 1 },
    () => {},
    async (_, name) => {
      tried.push(name);
      if (name === 'leadstand') throw new DOMException('damaged', 'UnknownError');
      return openDatabase(undefined, name);
    },
  );
  expect(new Set(tried)).toEqual(new Set(['leadstand', 'leadstand-2']));
  expect(await db.get('damage', 'found')).toMatchObject({ what: 'database', left: 'leadstand' });
  expect(await db.getAll('chain')).toEqual(await here.db.getAll('chain'));
  db.close();
  // The next start finds the new one.
  const next = await openMended({ ...here.second, now: () => here.clock.now }, () => {});
  expect(next.name).toBe('leadstand-2');
  next.close();
});

test('data of a newer version is no damage', async () => {
  const here = await copyWorld();
  await dayOf(here);
  const newer = async (): Promise<never> => {
    throw new DOMException('newer', 'VersionError');
  };
  await expect(openMended({ ...here.second, now: () => 0 }, () => {}, newer)).rejects.toThrow('newer');
});

test('who is erased is in no piece of the copy any more, whether their lead is here or waited for', async () => {
  const here = await copyWorld();
  await dayOf(here);
  const persons = (await here.leads()).filter(({ heldKey }) => heldKey === undefined).map(({ feed }) => feed.person);
  const again = await here.reopen();
  await keepCopy(again.parts);
  expect(JSON.stringify([...(await here.items()).values()])).toContain('call on Monday');
  for (const { email } of persons) await erasePerson(again.parts, { email, reason: 'asked' });
  await keepCopy(again.parts);
  const left = JSON.stringify([...(await here.items()).values()]);
  expect(left).not.toContain('call on Monday');
  expect([...here.shelf.keys()]).toHaveLength(2);
});

test('what waits for a lead that never comes is kept no longer than leads are', async () => {
  const here = await copyWorld();
  await dayOf(here);
  const again = await here.reopen();
  await keepToPeriods(again.parts);
  expect((await again.db.getAll('waiting')).length).toBeGreaterThan(0);
  here.clock.now += 40 * 31 * DAY;
  await keepToPeriods(again.parts);
  expect(await again.db.getAll('waiting')).toEqual([]);
});

test('a feed that is forgotten is forgotten in the copy', async () => {
  const here = await copyWorld();
  await dayOf(here);
  const again = await here.reopen();
  await removeConnection(again.db, here.connection.id, true);
  await keepCopy(again.parts);
  const left = [...(await here.items()).values()].filter(({ what }) => what === 'acts');
  expect(left.filter(({ value }) => !(value as { held?: unknown }).held)).toEqual([]);
  expect(JSON.stringify(left)).not.toContain('call on Monday');
});

test('a copy that has no room is noted as full, and has room again when there is less', async () => {
  const here = await copyWorld();
  await dayOf(here);
  const { shelf } = here.second;
  const full = async (): Promise<never> => {
    throw new Error('QUOTA_BYTES quota exceeded');
  };
  here.second.shelf = { ...shelf, set: full };
  const [lead] = await here.leads();
  await actOn(here.db, [lead!.feed.leadKey], { act: 'reopen' }, here.clock.now + 9);
  await here.keep();
  expect(await here.db.get('copyMark', 'mark')).toMatchObject({ full: true });
  here.second.shelf = shelf;
  await here.keep();
  expect(await here.db.get('copyMark', 'mark')).not.toHaveProperty('full');
  expect((await here.items()).get(`acts|${lead!.feed.leadKey}`)?.value).toMatchObject({ triage: { status: 'new' } });
});

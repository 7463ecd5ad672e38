import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import { applyAct } from '../../lib/domain/triage/triage.ts';
import { saveConnection } from '../../lib/storage/connections.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { storeBatch } from '../../lib/storage/import-store.ts';
import { changeTriage, leadStore, readLead } from '../../lib/storage/leads.ts';
import { relatedTo } from '../../lib/storage/related.ts';
import { repeatsOf } from '../../lib/storage/repeats.ts';
import { connection, heldItem, lead, openItem } from '../support/builders.ts';

let db: Database;
let name = 0;

beforeEach(async () => {
  name += 1;
  db = await openDatabase(undefined, `buyers-${name}`);
  for (const id of ['c1', 'c2', 'sample']) await db.put('connections', connection({ id }));
});
afterEach(() => db.close());

interface Asked extends Partial<Lead> {
  email?: string;
  phone?: string;
  name?: string;
}

/** A lead by its id, its day in 2026, and who asked. */
function asked(id: string, day: string, { email = '', phone = '', name = '', ...over }: Asked = {}): Partial<Lead> {
  const connectionId = over.connectionId ?? 'c1';
  return {
    leadKey: `id:${connectionId}:${id}`,
    feedId: id,
    createdAt: `2026-${day}T08:00:00.000Z`,
    sourceHash: id,
    person: { ...lead().person, email, phone, fullName: name },
    ...over,
  };
}

async function store(...leads: Partial<Lead>[]): Promise<void> {
  for (const one of leads) await storeBatch(db, one.connectionId ?? 'c1', [openItem(one)]);
}

async function repeatOf(leadKey: string) {
  const stored = await readLead(db, leadKey);
  return (await repeatsOf(leadStore(db), [stored!.feed])).get(leadKey);
}

const ADA = { email: 'ada@engines.example' };

describe('who asks again', () => {
  test('is known by the e-mail address, however it is written, with the number of earlier requests and the oldest', async () => {
    await store(
      asked('1', '03-02', ADA),
      asked('2', '05-02', { email: 'ADA@Engines.example' }),
      asked('3', '06-02', ADA),
      asked('4', '06-03', { email: 'charles@mills.example' }),
    );
    expect(await repeatOf('id:c1:1')).toBeUndefined();
    expect(await repeatOf('id:c1:2')).toEqual({
      person: { count: 1, since: '2026-03-02T08:00:00.000Z' },
      company: null,
    });
    expect(await repeatOf('id:c1:3')).toEqual({
      person: { count: 2, since: '2026-03-02T08:00:00.000Z' },
      company: null,
    });
    expect(await repeatOf('id:c1:4')).toBeUndefined();
  });

  test('is known by the telephone number, unless colleagues share it', async () => {
    const phone = '+442079460118';
    await store(
      asked('1', '03-02', { email: 'ada@gmail.com', phone }),
      asked('2', '04-02', { email: 'ada@engines.example', phone }),
      asked('3', '05-02', { email: 'charles@engines.example', phone }),
    );
    expect(await repeatOf('id:c1:2')).toEqual({
      person: { count: 1, since: '2026-03-02T08:00:00.000Z' },
      company: null,
    });
    expect(await repeatOf('id:c1:3')).toEqual({
      person: { count: 1, since: '2026-03-02T08:00:00.000Z' },
      company: { count: 1, since: '2026-04-02T08:00:00.000Z' },
    });
  });

  test('is told from a colleague, and both are counted', async () => {
    await store(
      asked('1', '01-02', { email: 'charles@engines.example' }),
      asked('2', '02-02', ADA),
      asked('3', '03-02', ADA),
    );
    expect(await repeatOf('id:c1:3')).toEqual({
      person: { count: 1, since: '2026-02-02T08:00:00.000Z' },
      company: { count: 1, since: '2026-01-02T08:00:00.000Z' },
    });
  });

  test('is nobody with only a mail provider in common', async () => {
    await store(asked('1', '01-02', { email: 'a@gmail.com' }), asked('2', '02-02', { email: 'b@gmail.com' }));
    expect(await repeatOf('id:c1:2')).toBeUndefined();
  });

  test('is known across connections and marketplaces', async () => {
    await store(
      asked('1', '01-02', { ...ADA, marketplace: 'DI' }),
      asked('1', '02-02', { ...ADA, connectionId: 'c2', marketplace: 'ME' }),
    );
    expect((await repeatOf('id:c2:1'))?.person?.count).toBe(1);
  });

  test('is among invented or test buyers for one of them, and among real ones for a real one', async () => {
    await db.put('connections', connection({ id: 't1', mode: 'test' }));
    await store(
      asked('1', '01-02', ADA),
      asked('2', '02-02', { ...ADA, connectionId: 't1' }),
      asked('3', '03-02', { ...ADA, connectionId: 't1' }),
      asked('4', '04-02', { ...ADA, connectionId: 'sample' }),
      asked('5', '05-02', ADA),
    );
    expect(await repeatOf('id:t1:2')).toBeUndefined();
    expect((await repeatOf('id:t1:3'))?.person?.count).toBe(1);
    expect(await repeatOf('id:sample:4')).toBeUndefined();
    expect((await repeatOf('id:c1:5'))?.person?.count).toBe(1);
  });

  test('moves to the real ones when the test of the connection ends', async () => {
    await db.put('connections', connection({ mode: 'test' }));
    await store(asked('1', '01-02', { ...ADA, test: true }), asked('2', '02-02', { ...ADA, connectionId: 'c2' }));
    expect(await repeatOf('id:c2:2')).toBeUndefined();
    await saveConnection(db, connection(), {
      url: 'https://feeds.example.com',
      key: 'k',
      placement: { kind: 'in-url' },
    });
    expect((await repeatOf('id:c2:2'))?.person?.count).toBe(1);
  });

  test('has not asked by looking at prices', async () => {
    await store(asked('1', '01-02', { ...ADA, kind: 'prospect', answerExpected: false }), asked('2', '02-02', ADA));
    expect(await repeatOf('id:c1:2')).toBeUndefined();
  });

  test('is no longer known by what was held back, erased, or changed by the feed', async () => {
    await store(
      asked('1', '01-02', ADA),
      asked('2', '01-03', { ...ADA, connectionId: 'c2' }),
      asked('3', '01-04', ADA),
      asked('9', '02-02', ADA),
    );
    expect((await repeatOf('id:c1:9'))?.person?.count).toBe(3);
    await storeBatch(db, 'c1', [heldItem('id:c1:1')]);
    expect((await repeatOf('id:c1:9'))?.person?.count).toBe(2);
    await store(asked('3', '01-04', { email: 'charles@mills.example', sourceHash: 'changed' }));
    expect((await repeatOf('id:c1:9'))?.person?.count).toBe(1);
    await db.delete('leads', 'id:c2:2');
    expect(await repeatOf('id:c1:9')).toBeUndefined();
  });

  test('is known after an answer as before it', async () => {
    await store(asked('1', '01-02', ADA), asked('2', '02-02', ADA));
    await changeTriage(db, 'id:c1:1', (state) => applyAct(state, { act: 'answer' }, '2026-01-03T08:00:00.000Z'));
    expect((await repeatOf('id:c1:2'))?.person?.count).toBe(1);
  });

  test('comes after another request of the same moment in one order only', async () => {
    await store(asked('b', '01-02', ADA), asked('a', '01-02', ADA));
    expect(await repeatOf('id:c1:a')).toBeUndefined();
    expect((await repeatOf('id:c1:b'))?.person?.count).toBe(1);
  });

  test('is known while the request itself has no keys yet', async () => {
    await store(asked('1', '01-02', ADA), asked('2', '02-02', ADA));
    const { buyers: _, ...without } = (await db.get('leads', 'id:c1:2'))!;
    await db.put('leads', without);
    expect((await repeatOf('id:c1:2'))?.person?.count).toBe(1);
  });
});

describe('a buyer of ten thousand requests', () => {
  const id = (number: number): string => String(number).padStart(5, '0');
  const many = Array.from({ length: 10_000 }, (_, number) =>
    // A bare day, as some feeds have it: only their keys tell them apart.
    openItem(asked(id(number), '01-02', ADA)),
  );

  test('is counted up to a hundred, and the nearest requests are found at either side', async () => {
    await storeBatch(db, 'c1', many);
    expect((await repeatOf(`id:c1:${id(9999)}`))?.person?.count).toBe(100);
    expect((await repeatOf(`id:c1:${id(7)}`))?.person?.count).toBe(7);
    const related = await relatedTo(db, `id:c1:${id(5000)}`);
    expect(related?.more).toBe(true);
    expect(related?.earlier.map(({ leadKey }) => leadKey)).toEqual(
      Array.from({ length: 10 }, (_, back) => `id:c1:${id(4999 - back)}`),
    );
    expect(related?.later[0]?.leadKey).toBe(`id:c1:${id(5001)}`);
  });
});

describe('the other requests of a buyer', () => {
  test('are told with what they have in common and what became of them, nearest first', async () => {
    await store(
      asked('1', '01-02', { email: 'charles@engines.example', name: 'Charles' }),
      asked('2', '02-02', { ...ADA, name: 'Ada', products: [{ id: '7', name: 'Mill', url: '' }] }),
      asked('3', '02-03', { ...ADA, kind: 'prospect', types: ['price_seen'], answerExpected: false }),
      asked('4', '03-02', ADA),
      asked('5', '04-02', ADA),
      asked('6', '04-03', { email: 'nobody@mills.example' }),
    );
    await changeTriage(db, 'id:c1:2', (state) => applyAct(state, { act: 'decline' }, '2026-02-03T08:00:00.000Z'));
    const related = await relatedTo(db, 'id:c1:4');
    expect(related?.more).toBe(false);
    expect(related?.earlier).toMatchObject([
      { leadKey: 'id:c1:3', status: null, samePerson: true, types: ['price_seen'] },
      { leadKey: 'id:c1:2', status: 'declined', samePerson: true, name: 'Ada', product: 'Mill' },
      { leadKey: 'id:c1:1', status: 'new', samePerson: false, name: 'Charles', links: ['company'] },
    ]);
    expect(related?.later).toMatchObject([{ leadKey: 'id:c1:5', at: '2026-04-02T08:00:00.000Z', samePerson: true }]);
  });

  test('of many colleagues do not hide those of the person', async () => {
    const colleagues = Array.from({ length: 25 }, (_, number) =>
      asked(`c${number}`, '05-02', { email: `c${number}@engines.example` }),
    );
    await store(asked('1', '01-02', ADA), ...colleagues, asked('z', '06-02', ADA));
    const related = await relatedTo(db, 'id:c1:z');
    expect(related?.earlier.filter(({ samePerson }) => samePerson)).toHaveLength(1);
    expect(related?.earlier).toHaveLength(11);
    expect(related?.more).toBe(true);
  });

  test('are asked for in vain of a lead that is gone', async () =>
    expect(await relatedTo(db, 'id:c1:404')).toBeUndefined());
});

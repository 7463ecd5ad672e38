import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection, FeedAddress } from '../../lib/domain/connection/connection.ts';
import { removeConnection, saveConnection } from '../../lib/storage/connections.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { feedAt, newFeedId } from '../../lib/storage/same-feed.ts';
import { connection } from '../support/builders.ts';

let db: Database;
let name = 0;

beforeEach(async () => {
  name += 1;
  db = await openDatabase(undefined, `same-feed-${name}`);
});
afterEach(() => db.close());

const address = (change: Partial<FeedAddress> = {}): FeedAddress => ({
  url: 'https://feeds.example.com/leads.xml',
  key: 'KEY1',
  placement: { kind: 'query', name: 'key' },
  ...change,
});
const inUrl = (url: string): FeedAddress => address({ url, key: '', placement: { kind: 'in-url' } });
const plain = async (text: string): Promise<string> => `<${text}>`;
const idOf = (given: FeedAddress): Promise<string> => newFeedId(db, given, plain);

/** Adds a feed as the set-up page does. */
async function add(given: FeedAddress, change: Partial<Connection> = {}): Promise<string> {
  const id = await idOf(given);
  await saveConnection(db, connection({ id, ...change }), given);
  return id;
}

describe('an address that is here already', () => {
  it.each([
    ['the same to the letter', address(), true],
    ['written another way', address({ url: 'HTTPS://Feeds.Example.com:443/leads.xml#top' }), true],
    ['with the key in the address', inUrl('https://feeds.example.com/leads.xml?key=KEY1'), true],
    ['with the key in a header', address({ placement: { kind: 'header', name: 'X-Key' } }), true],
    ['with another key', address({ key: 'KEY2' }), false],
  ])('is known: %s', async (_name, given, sameKey) => {
    const connectionId = await add(address());
    expect(await feedAt(db, given, null)).toEqual({ connectionId, sameKey });
  });

  it.each([
    ['another path', address({ url: 'https://feeds.example.com/visits.xml' })],
    ['another key in the address', inUrl('https://feeds.example.com/leads.xml?key=KEY2')],
  ])('is not taken for %s', async (_name, given) => {
    await add(address());
    expect(await feedAt(db, given, null)).toBeNull();
  });

  it('is not found at the feed that is being changed itself', async () => {
    const id = await add(address());
    expect(await feedAt(db, address(), id)).toBeNull();
  });

  it('names the one with the same key where several have it', async () => {
    await add(address());
    const second = await add(address({ key: 'KEY2' }));
    expect(await feedAt(db, address({ key: 'KEY2' }), null)).toEqual({ connectionId: second, sameKey: true });
  });
});

describe('the id of a feed', () => {
  it('is the same when it is added again after it was removed', async () => {
    const id = await add(address());
    await removeConnection(db, id, false);
    expect(await idOf(address({ key: 'KEY2' }))).toBe(id);
  });

  it('is another for a second feed at the same address, and stays that when both come back', async () => {
    const first = await add(address());
    const second = await add(address({ key: 'KEY2' }));
    expect(second).not.toBe(first);
    for (const id of [first, second]) await removeConnection(db, id, true);
    expect([await idOf(address({ key: 'KEY2' })), await idOf(address())]).toEqual([second, first]);
  });

  it('is never that of a feed whose address was changed meanwhile', async () => {
    const first = await add(address());
    await saveConnection(db, connection({ id: first }), address({ url: 'https://moved.example.com/' }));
    const second = await add(address());
    await saveConnection(db, connection({ id: second }), address({ url: 'https://moved.example.com/2' }));
    expect(new Set([first, second, await idOf(address())]).size).toBe(3);
  });
});

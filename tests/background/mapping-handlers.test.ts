import { beforeEach, expect, test } from 'vitest';
import { mappingHandlers } from '../../lib/background/mapping-handlers.ts';
import { SAMPLE_ID } from '../../lib/domain/connection/connection.ts';
import type { Handlers } from '../../lib/rpc/server.ts';
import { connection } from '../support/builders.ts';
import { body, feedWorld, type FeedWorld, mappingWith, newFeedWorld, record, request } from './feed-world.ts';

let here: FeedWorld;
let handlers: Pick<Handlers, Extract<keyof Handlers, `mapping.${string}`>>;

const begin = (world: FeedWorld): void => {
  here = world;
  handlers = mappingHandlers(here.parts);
};
beforeEach(async () => begin(await feedWorld()));

const open = (connectionId = 'c1') => handlers['mapping.open']({ connectionId });
const stored = { from: 'stored', connectionId: 'c1' } as const;

test('a desk shows the mapping in use, every version, and whether there is something to read', async () => {
  begin(await newFeedWorld());
  expect(await open()).toEqual({ mapping: null, versions: [], stored: false, locked: false });
  await here.download(body(request('1')));
  await here.save({ name: 'mine' });
  const desk = await open();
  expect(desk).toMatchObject({ mapping: { name: 'mine' }, stored: true, locked: false });
  expect(desk.versions.map(({ version, name, confirmed }) => [version, name === 'mine', confirmed])).toEqual([
    [2, true, true],
    [1, false, false],
  ]);
});

test('the sample’s mapping can be looked at and not changed', async () => {
  await here.db.put('connections', connection({ id: SAMPLE_ID, mode: 'sample' }));
  expect(await open(SAMPLE_ID)).toMatchObject({ mapping: mappingWith({ name: 'sample' }), locked: true });
  await expect(handlers['mapping.save']({ connectionId: SAMPLE_ID, mapping: mappingWith() })).rejects.toMatchObject({
    code: 'not-allowed',
  });
});

test.each(['mapping.open', 'mapping.preview', 'mapping.save', 'mapping.export'] as const)(
  '%s says that it knows no such feed',
  async (name) => {
    const input = { connectionId: 'gone', mapping: mappingWith(), version: 1 };
    await expect((handlers[name] as (input: unknown) => Promise<unknown>)(input)).rejects.toMatchObject({
      code: 'not-found',
    });
  },
);

test('a file that is handed on has neither key nor connection nor lead in it, and is read again as it was', async () => {
  await here.download(body(request('1', { lastName: 'CANARY' })));
  const { name, text } = await handlers['mapping.export']({ connectionId: 'c1', version: 1 });
  expect(name).toBe('test');
  expect(text).not.toMatch(/SECRETKEY123|feeds\.example|"c1"|CANARY/);
  expect(await handlers['mapping.import']({ text })).toEqual({ kind: 'imported', mapping: mappingWith() });
});

test('what is stored teaches and is looked at, and of what is held no value is told', async () => {
  const canary = { lastName: 'CANARY', email: 'CANARY@example.com', comment: 'CANARY' };
  await here.download(
    body(request('1'), request('2', { category: 'VISIT', ...canary }), request('3', { category: 'BLUE', ...canary })),
  );
  const learned = await handlers['mapping.learn']({ source: stored });
  expect(learned).toMatchObject({ kind: 'learned', mapping: { fields: { 'person.email': ['email'] } } });
  const look = await handlers['mapping.look']({ source: stored, mapping: mappingWith() });
  expect(look).toMatchObject({ records: 3, kinds: { request: 1, visit: 1, unknown: 1 } });
  expect(JSON.stringify(look.leads.filter(({ held }) => !held))).toContain('buyer1@example.com');
  expect(JSON.stringify([learned, look])).not.toContain('CANARY');
});

test('a body that could not be read is what is learned from and looked at', async () => {
  const foreign = `<cases>${record({ nr: '7', mail: 'a@example.com' }, 'case')}${record({ nr: '8', mail: 'b@example.com' }, 'case')}</cases>`;
  await here.save({ root: ['leads'], record: 'leads/lead' });
  await here.download(body(request('1')));
  await here.download(foreign);
  const learned = await handlers['mapping.learn']({ source: stored });
  if (learned.kind !== 'learned') throw new Error(learned.reason);
  expect(learned.mapping).toMatchObject({ root: ['cases'], fields: { 'person.email': ['mail'] } });
  expect(await handlers['mapping.look']({ source: stored, mapping: learned.mapping })).toMatchObject({ records: 2 });
});

test('a text that the user brings is learned from and looked at, and leaves nothing behind', async () => {
  const text = body(request('1', { lastName: 'CANARY' }), request('2'));
  const learned = await handlers['mapping.learn']({ source: { from: 'text', text } });
  expect(learned).toMatchObject({ kind: 'learned', from: 'records' });
  const look = await handlers['mapping.look']({ source: { from: 'text', text }, mapping: mappingWith() });
  expect(look).toMatchObject({ records: 2 });
  for (const name of here.db.objectStoreNames)
    expect(JSON.stringify(await here.db.getAll(name)), name).not.toContain('CANARY');
});

test('a preview of more than can be looked at says how much that was', async () => {
  await here.download(body(...Array.from({ length: 250 }, (_, n) => request(String(n + 1)))));
  const vault = await here.parts.vault();
  let clock = 0;
  const now = performance.now.bind(performance);
  here.parts.vault = async () => ({
    ...vault,
    keyedHash(text) {
      clock += 20;
      return vault.keyedHash(text);
    },
  });
  performance.now = () => now() + clock;
  try {
    const preview = await here.preview({ zone: 'Europe/Berlin' });
    expect(preview).toMatchObject({ of: 250 });
    expect(preview.read).toBeLessThan(250);
    expect(preview.read).toBeGreaterThan(0);
  } finally {
    performance.now = now;
  }
});

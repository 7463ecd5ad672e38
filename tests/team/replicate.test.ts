import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryName, type SharedEntry, type SuppressionChange } from '../../lib/domain/team/suppressed.ts';
import { freshDocs, settleFresh } from '../../lib/storage/team-docs.ts';
import { pullMark } from '../../lib/storage/team-marks.ts';
import { claim, release } from '../../lib/team/claim.ts';
import {
  amongErased,
  leadOfDoc,
  openBody,
  settingsInForce,
  suppressedByTeam,
  versionsOf,
} from '../../lib/team/read.ts';
import { TeamServer } from '../support/team-server.ts';
import { couchClient } from '../../lib/team/couch.ts';
import { replicate } from '../../lib/team/replicate.ts';
import { eventOf, stateIn, syncAll, team, TeamClient } from '../support/team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const AT = '2026-11-23T10:00:00.000Z';
const two = async () => {
  const { clients, database } = await team(server, 2);
  return { ann: clients[0]!, ben: clients[1]!, database };
};
const put = (database: string, id: string, doc: object) =>
  fetch(`${server.url}/${database}/${encodeURIComponent(id)}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(doc),
  });

test('threat 23: what one does the other sees, and nothing of it can be read on the server', async () => {
  const { ann, ben, database } = await two();
  ann.bodies.set('lead-1', { person: 'canary-Zoe' });
  await ann.tell({ what: 'lead', lead: 'lead-1', at: AT });
  await ann.tell(eventOf('lead-1', { act: 'note', text: 'canary-note' }), eventOf('lead-1', { act: 'answer' }));
  expect(await ann.sync()).toMatchObject({ ok: true, value: { sent: 3, odd: 0 } });
  expect(await ben.sync()).toMatchObject({ ok: true, value: { aside: 0, odd: 0 } });
  expect(await stateIn(ben, 'lead-1')).toMatchObject({ status: 'answered', notes: [{ text: 'canary-note' }] });
  const fresh = await freshDocs(ben.db, 100);
  const body = fresh.find(({ kind }) => kind === 'lead')!;
  expect(await openBody(await ben.ring(), body)).toMatchObject({ lead: 'lead-1', body: { person: 'canary-Zoe' } });
  expect(
    await leadOfDoc(
      await ben.ring(),
      fresh.find(({ kind }) => kind === 'ev')!,
    ),
  ).toBe('lead-1');
  expect(server.bytesOf(database)).toContain('ring:1');
  expect(server.bytesOf(database)).not.toContain('canary');
  expect(await ann.sync()).toMatchObject({ ok: true, value: { sent: 0, tooLarge: 0 } });
});

test('what came is news once, and one’s own acts are none', async () => {
  const { ann, ben } = await two();
  await ann.tell(eventOf('a', { act: 'answer' }));
  await syncAll([ann, ben]);
  const ownNews = (await freshDocs(ann.db, 100)).filter(({ kind }) => kind === 'ev');
  expect(ownNews).toEqual([]);
  const news = await freshDocs(ben.db, 100);
  await settleFresh(ben.db, news);
  await syncAll([ann, ben]);
  expect(await freshDocs(ben.db, 100)).toEqual([]);
});

test('two who answer while the server is away have both answered', async () => {
  let later = 0;
  const { clients } = await team(server, 2, { now: () => Date.now() + later });
  const [ann, ben] = clients as [TeamClient, TeamClient];
  await ann.tell(eventOf('a', { act: 'answer' }, '2026-11-23T10:02:00.000Z'));
  later = 180_000;
  await ben.tell(eventOf('a', { act: 'answer' }, '2026-11-23T10:05:00.000Z'));
  await syncAll([ann, ben]);
  const [one, other] = [await stateIn(ann, 'a'), await stateIn(ben, 'a')];
  expect(one).toEqual(other);
  expect(one).toMatchObject({ status: 'answered', flags: ['answered-twice'] });
  expect(one.answers.map(({ at }) => at.slice(11, 16))).toEqual(['10:02', '10:05']);
});

test('what was sent and whose answer was lost is there once', async () => {
  const { ann, ben } = await two();
  const act = eventOf('a', { act: 'answer' }, AT);
  await ann.tell(act);
  await ann.sync();
  await ann.tell(act);
  expect(await ann.db.count('teamOut')).toBe(1);
  expect(await ann.sync()).toMatchObject({ ok: true, value: { sent: 1 } });
  await ben.sync();
  expect((await stateIn(ben, 'a')).answers).toHaveLength(1);
});

test('the newest version of a setting is in force, and the others are not lost', async () => {
  const { ann, ben } = await two();
  await ann.tell({ what: 'set', name: 'templates', at: AT, value: ['a'] });
  await ann.sync();
  await ben.tell({ what: 'set', name: 'templates', at: AT, value: ['b'] });
  await ben.sync();
  await syncAll([ann, ben]);
  const seen = async (one: TeamClient) => settingsInForce(one.db, await one.ring());
  expect(await seen(ann)).toEqual(await seen(ben));
  expect((await versionsOf(ann.db, await ann.ring(), 'templates')).map(({ value }) => value)).toEqual(
    expect.arrayContaining([['a'], ['b']]),
  );
});

test('who said no to one is known to all, until that is lifted', async () => {
  const { ann, ben } = await two();
  const whom = { key: '0'.repeat(64), secret: 's', scope: 'lead', reason: 'objected' } as const;
  const entry: SharedEntry = { ...whom, at: AT, by: 'Ann', expiresAt: null };
  const [name, suppress] = [entryName(entry), { does: 'suppress', entry } satisfies SuppressionChange];
  await ann.tell({ what: 'sup', name, at: AT, value: suppress });
  await syncAll([ann, ben]);
  const [one] = await suppressedByTeam(ben.db, await ben.ring());
  expect(one?.entry).toEqual(entry);
  await ben.tell({ what: 'sup', name, at: '2026-11-23T11:00:00.000Z', value: { does: 'lift', of: [one!.name] } });
  await syncAll([ben, ann]);
  expect(await suppressedByTeam(ann.db, await ann.ring())).toEqual([]);
});

test('documents that are none are counted, and stop nothing', async () => {
  const { ann, ben, database } = await two();
  const lead = await (await ann.ring()).leadHash('a');
  const id = `ev:${lead}:${'0'.repeat(15)}:${'0'.repeat(16)}:${'0'.repeat(8)}`;
  await put(database, 'nonsense', { a: 1 });
  await put(database, `set:${lead}:${'0'.repeat(15)}:${'0'.repeat(16)}:${'0'.repeat(8)}`, {
    v: 1,
    box: { e: 1, n: '', s: '' },
  });
  await put(database, `key:${lead}`, { v: 2 });
  await put(database, id, { v: 1, box: 'x' });
  await put(database, '_design/other', { views: {} });
  await ann.tell(eventOf('b', { act: 'answer' }));
  expect(await ann.sync()).toMatchObject({ ok: true, value: { odd: 4, sent: 1 } });
  expect(await ben.sync()).toMatchObject({ ok: true });
  expect((await stateIn(ben, 'b')).status).toBe('answered');
});

test('what the server finds too large is told of, and everything else goes', async () => {
  const { ann } = await two();
  const refusing = async (request: Request): Promise<Response> => {
    const body = request.method === 'GET' ? null : await request.text();
    if (body !== null && body.length > 30_000) return new Response('{}', { status: 413 });
    return fetch(request.url, { method: request.method, headers: request.headers, body });
  };
  const { clients } = await team(server, 1, { fetch: refusing });
  clients[0]!.bodies.set('large', 'x'.repeat(50_000));
  await clients[0]!.tell({ what: 'lead', lead: 'large', at: AT }, eventOf('large', { act: 'answer' }));
  expect(await clients[0]!.sync()).toMatchObject({ ok: true, value: { sent: 1, tooLarge: 1 } });
  expect(await clients[0]!.db.count('teamOut')).toBe(1);
  expect(ann).toBeDefined();
});

test('a server that was put back to an older state gets everything again from those who have it', async () => {
  let current = '';
  const rerouted = (request: Request): Promise<Response> =>
    request.method === 'GET'
      ? fetch(
          request.url.replace(/team-\d+(?=\/|\?|$)/, (name) => current || name),
          { headers: request.headers },
        )
      : request.text().then((body) =>
          fetch(
            request.url.replace(/team-\d+(?=\/|\?|$)/, (name) => current || name),
            {
              method: request.method,
              headers: request.headers,
              body,
            },
          ),
        );
  const { clients, database } = await team(server, 3, { fetch: rerouted });
  const [ann, ben, cleo] = clients as [TeamClient, TeamClient, TeamClient];
  const before = server.snapshot(database);
  await ann.tell(eventOf('a', { act: 'answer' }));
  await ann.tell(eventOf('b', { act: 'erased' }));
  await syncAll([ann, ben]);
  await server.restore(before, `${database}-again`);
  current = `${database}-again`;
  // Ann is gone for good: Ben has what was hers.
  await syncAll([ben, cleo]);
  expect((await stateIn(cleo, 'a')).status).toBe('answered');
  expect(await amongErased(cleo.db, await cleo.ring(), ['a', 'b'])).toEqual(['b']);
  expect((await pullMark(ben.db)).giveAll).toBeUndefined();
});

test('a claim is a courtesy that ends by itself', async () => {
  let now = Date.now();
  const { clients } = await team(server, 2, { now: () => now });
  const [ann, ben] = await Promise.all(clients.map((one) => one.ports()));
  expect(await claim(ann!, 'a')).toMatchObject({ ok: true, value: { mine: true } });
  expect(await claim(ann!, 'a')).toMatchObject({ ok: true, value: { mine: true } });
  expect(await claim(ben!, 'a')).toMatchObject({ ok: true, value: { mine: false } });
  await clients[1]!.sync();
  expect(await stateIn(clients[1]!, 'a')).toMatchObject({ status: 'claimed' });
  now += 11 * 60_000;
  expect((await stateIn(clients[1]!, 'a')).status).toBe('new');
  await release(ann!, 'a');
  expect(await claim(ben!, 'a')).toMatchObject({ ok: true, value: { mine: true } });
});

test('an answer that is too large is asked for in smaller pieces', async () => {
  const { ann, database } = await two();
  for (let n = 0; n < 40; n++) ann.bodies.set(`lead-${n}`, 'x'.repeat(3_000));
  await ann.tell(...Array.from({ length: 40 }, (_, n) => ({ what: 'lead' as const, lead: `lead-${n}`, at: AT })));
  await ann.sync();
  const ben = await TeamClient.open(fetch);
  await ben.join(ann);
  const ports = await ben.ports();
  const couch = couchClient({ server: { ...ports.ring.row.server, database }, fetch, maxBytes: 60_000 });
  expect(await replicate({ ...ports, couch })).toMatchObject({ ok: true, value: { aside: 0, odd: 0 } });
  expect((await ben.db.getAllKeys('teamDocs')).filter((id) => id.startsWith('lead:'))).toHaveLength(40);
});

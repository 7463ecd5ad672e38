import { afterAll, beforeAll, expect, test } from 'vitest';
import { docsOf } from '../../lib/storage/team-docs.ts';
import { readTeam } from '../../lib/storage/team.ts';
import { changeKey } from '../../lib/team/change-key.ts';
import { createTeam, joinTeam } from '../../lib/team/create.ts';
import { invitationOf } from '../../lib/team/invite.ts';
import { membersOf } from '../../lib/team/read.ts';
import { newSecret } from '../../lib/team/secrets.ts';
import { TeamServer } from '../support/team-server.ts';
import { eventOf, stateIn, syncAll, team, TeamClient } from '../support/team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const AT = '2026-11-23T10:00:00.000Z';
const actorOf = async (client: TeamClient): Promise<string> => (await readTeam(client.db))!.me.actor;
const access = { user: 'x', password: 'y' };

test('threat 23: who left reads nothing that is sealed from then on, and those who stay read all', async () => {
  const { clients, database } = await team(server, 3);
  const [ann, ben, cleo] = clients as [TeamClient, TeamClient, TeamClient];
  ann.bodies.set('old', 'before');
  await ann.tell({ what: 'lead', lead: 'old', at: AT }, eventOf('old', { act: 'answer' }));
  await syncAll(clients);
  expect(await changeKey(await ann.ports(), [await actorOf(cleo)])).toMatchObject({ value: 'changed' });
  await ann.tell(eventOf('new', { act: 'decline' }), { what: 'set', name: 'templates', at: AT, value: 'new' });
  await syncAll([ann, ben]);
  const { epoch } = (await readTeam(ann.db))!;
  expect((await readTeam(ben.db))!.epoch).toBe(epoch);
  expect((await stateIn(ben, 'new')).status).toBe('declined');
  expect((await membersOf(ben.db, await ben.ring())).get(await actorOf(cleo))).toMatchObject({ left: true });
  // Should the server still let them.
  const late = await cleo.sync();
  expect(late.ok && late.value.aside).toBeGreaterThan(0);
  expect((await stateIn(cleo, 'new')).status).toBe('new');
  expect((await readTeam(cleo.db))!.epoch).toBe(1);
  const rows = (await (await fetch(`${server.url}/${database}/_all_docs?include_docs=true`)).json()) as {
    rows: { id: string; doc: { box?: { e?: number } } }[];
  };
  expect(rows.rows.filter(({ id }) => id.startsWith('key:')).map(({ doc }) => doc.box?.e)).toEqual([epoch, epoch]);
});

test('who joins later reads what was written in the epochs before', async () => {
  const { clients } = await team(server, 1);
  const [ann] = clients as [TeamClient];
  await ann.tell(eventOf('a', { act: 'answer' }), { what: 'set', name: 'templates', at: AT, value: 1 });
  await ann.sync();
  for (const _ of [1, 2]) {
    await changeKey(await ann.ports(), []);
    await ann.sync();
  }
  const ben = await TeamClient.open(fetch);
  await ben.join(ann);
  expect(await ben.sync()).toMatchObject({ ok: true, value: { aside: 0, odd: 0 } });
  expect((await stateIn(ben, 'a')).status).toBe('answered');
});

test('a change that was cut off goes on, and two that are begun at once both hold', async () => {
  const { clients } = await team(server, 3);
  const [ann, ben, cleo] = clients as [TeamClient, TeamClient, TeamClient];
  const ports = await ann.ports();
  const away = { ...ports.couch, put: async () => ({ ok: false, fault: 'away', servedAt: null }) as const };
  expect(await changeKey({ ...ports, couch: away }, [])).toMatchObject({ ok: false, fault: 'away' });
  expect((await readTeam(ann.db))!.epoch).toBe(1);
  expect(await changeKey(await ben.ports(), [])).toMatchObject({ value: 'changed' });
  await ben.tell(eventOf('b', { act: 'answer' }));
  await ben.sync();
  await ann.sync();
  await ann.tell(eventOf('a', { act: 'answer' }));
  await syncAll([ann, ben, cleo]);
  for (const one of clients) {
    expect((await stateIn(one, 'a')).status).toBe('answered');
    expect((await stateIn(one, 'b')).status).toBe('answered');
    expect((await readTeam(one.db))!.beginning).toBeUndefined();
  }
  expect(new Set(await Promise.all(clients.map(async (one) => (await readTeam(one.db))!.epoch))).size).toBe(1);
});

test('who may not change the key does not', async () => {
  const { clients } = await team(server, 1);
  const ben = await TeamClient.open(fetch);
  await ben.join(clients[0]!, ['member']);
  expect(await changeKey(await ben.ports(), [])).toMatchObject({ value: 'not-allowed' });
});

test('a database that has a team is left alone, and an invitation that is not of it is refused', async () => {
  const { clients, database } = await team(server, 1);
  const invitation = await invitationOf((await readTeam(clients[0]!.db))!, ['member']);
  const other = await TeamClient.open(fetch);
  const at = { url: server.url, database, ...access };
  const me = { name: 'Ben', roles: ['member' as const] };
  expect(await createTeam(other, at, me)).toEqual({ ok: false, why: 'has-a-team' });
  expect(await createTeam(other, { ...at, url: 'http://couch.example' }, me)).toMatchObject({ why: 'unsafe-address' });
  expect(await joinTeam(other, { ...invitation, secret: newSecret() }, access, 'Ben')).toMatchObject({
    why: 'another-team',
  });
  const elsewhere = { ...invitation, server: { url: server.url, database: 'nothing-here' } };
  expect(await joinTeam(other, elsewhere, access, 'Ben')).toMatchObject({ why: 'no-team' });
  expect(await readTeam(other.db)).toBeUndefined();
});

test('keys of leads are wrapped anew a few at a time, past those that cannot be opened', async () => {
  const { clients } = await team(server, 1);
  const [ann] = clients as [TeamClient];
  const leads = Array.from({ length: 650 }, (_, n) => `lead-${n}`);
  await ann.tell(...leads.map((lead) => eventOf(lead, { act: 'answer' })));
  await ann.sync();
  const closed = (await docsOf(ann.db, 'key:')).slice(0, 210);
  for (const row of closed) await ann.db.put('teamDocs', { ...row, doc: { v: 1, box: { e: 0, n: 'x', s: 'x' } } });
  await changeKey(await ann.ports(), []);
  const { epoch } = (await readTeam(ann.db))!;
  const wrapped = async () => (await docsOf(ann.db, 'key:')).filter(({ doc }) => doc.box?.e === epoch).length;
  await ann.sync();
  const first = await wrapped();
  expect(first).toBeGreaterThanOrEqual(200);
  expect(first).toBeLessThan(440);
  await ann.sync();
  expect(await wrapped()).toBe(440);
});

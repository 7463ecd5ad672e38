import { afterAll, beforeAll, expect, test } from 'vitest';
import { amongErased } from '../../lib/team/read.ts';
import { TeamServer } from '../support/team-server.ts';
import { eventOf, stateIn, syncAll, team, TeamClient } from '../support/team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const AT = '2026-11-23T10:00:00.000Z';

async function withLead() {
  const { clients, database } = await team(server, 3);
  const [ann, ben, cleo] = clients as [TeamClient, TeamClient, TeamClient];
  for (const one of clients) one.bodies.set('lead', { person: 'Zoe' });
  await ann.tell({ what: 'lead', lead: 'lead', at: AT }, eventOf('lead', { act: 'note', text: 'call' }));
  await syncAll(clients);
  const hash = await (await ann.ring()).leadHash('lead');
  return { ann, ben, cleo, database, hash };
}

/** What the server has of a lead: ids, and what the key's document is. */
async function leftOf(database: string, hash: string) {
  const answer = await fetch(`${server.url}/${database}/_all_docs?include_docs=true`);
  const { rows } = (await answer.json()) as { rows: { id: string; doc: { gone?: true; box?: { e?: number } } }[] };
  const ours = rows.filter(({ id }) => id.includes(hash));
  return {
    kinds: ours.map(({ id }) => id.slice(0, id.indexOf(':'))).toSorted(),
    key: ours.find(({ id }) => id.startsWith('key:'))?.doc,
  };
}

test('of an erased lead the server keeps that it was erased, and nothing else', async () => {
  const { ann, ben, database, hash } = await withLead();
  expect((await leftOf(database, hash)).kinds).toEqual(['ev', 'key', 'lead']);
  await ann.tell(eventOf('lead', { act: 'erased' }));
  await ann.sync();
  const left = await leftOf(database, hash);
  expect(left.kinds).toEqual(['ev', 'key']);
  expect(left.key).toMatchObject({ gone: true });
  await ben.sync();
  expect((await stateIn(ben, 'lead')).status).toBe('erased');
  expect((await ben.db.getAllKeys('teamDocs')).filter((id) => /^(?:lead|ev):/.test(id))).toHaveLength(1);
});

test('what a colleague who was away still sends of it does not stay', async () => {
  const { ann, ben, cleo, database, hash } = await withLead();
  await cleo.tell(eventOf('lead', { act: 'answer' }), { what: 'lead', lead: 'lead', at: AT });
  await ann.tell(eventOf('lead', { act: 'erased' }));
  await ann.sync();
  await syncAll([cleo, ben, ann]);
  expect((await leftOf(database, hash)).kinds).toEqual(['ev', 'key']);
  expect(await cleo.db.count('teamOut')).toBe(0);
  for (const one of [ann, ben, cleo]) expect((await stateIn(one, 'lead')).status).toBe('erased');
});

test('one that began with an old backup and brings it back does not get it back', async () => {
  const { ann, ben, database, hash } = await withLead();
  await ann.tell(eventOf('lead', { act: 'erased' }));
  await ann.sync();
  const restored = await TeamClient.open(fetch);
  restored.bodies.set('lead', { person: 'Zoe' });
  await restored.join(ben);
  await restored.tell({ what: 'lead', lead: 'lead', at: AT }, { what: 'lead', lead: 'other', at: AT });
  restored.bodies.set('other', {});
  await syncAll([restored, ann, ben]);
  expect(await amongErased(restored.db, await restored.ring(), ['lead', 'other'])).toEqual(['lead']);
  expect((await leftOf(database, hash)).kinds).toEqual(['ev', 'key']);
});

test('an erasure that was cut off is finished by whoever sees it', async () => {
  const { ann, ben, database, hash } = await withLead();
  await ann.tell(eventOf('lead', { act: 'erased' }));
  let requests = 0;
  const cutOff = await TeamClient.open(fetch);
  expect(cutOff).toBeDefined();
  const ports = await ann.ports();
  // The event goes out with the first document that is put; what would follow does not.
  const couch = {
    ...ports.couch,
    put: (doc: Parameters<typeof ports.couch.put>[0]) => {
      requests += 1;
      if (requests > 1) throw new Error('ended');
      return ports.couch.put(doc);
    },
  };
  const { replicate } = await import('../../lib/team/replicate.ts');
  await expect(replicate({ ...ports, couch })).rejects.toThrow('ended');
  expect((await leftOf(database, hash)).kinds).toEqual(['ev', 'ev', 'key', 'lead']);
  await ben.sync();
  expect((await leftOf(database, hash)).kinds).toEqual(['ev', 'key']);
});

test('two who erase at once both leave their mark', async () => {
  const { ann, ben, database, hash } = await withLead();
  await ann.tell(eventOf('lead', { act: 'erased' }, '2026-11-23T10:00:01.000Z'));
  await ben.tell(eventOf('lead', { act: 'erased' }, '2026-11-23T10:00:02.000Z'));
  await syncAll([ann, ben]);
  expect((await leftOf(database, hash)).kinds).toEqual(['ev', 'ev', 'key']);
});

test.each(['refused', 'not-found', 'odd', 'busy'] as const)(
  'a server that does not compact (%s) holds nothing up, and is asked again if it was busy',
  async (fault) => {
    const { ann, database, hash } = await withLead();
    await ann.tell(eventOf('lead', { act: 'erased' }), { what: 'set', name: 'templates', at: AT, value: 1 });
    const ports = await ann.ports();
    let asked = 0;
    const compact = async () => {
      asked += 1;
      return { ok: false, fault, servedAt: null } as const;
    };
    const { replicate } = await import('../../lib/team/replicate.ts');
    for (let turn = 0; turn < 2; turn++)
      expect(await replicate({ ...ports, couch: { ...ports.couch, compact } })).toMatchObject({ ok: true });
    expect((await leftOf(database, hash)).kinds).toEqual(['ev', 'key']);
    expect(await ann.db.count('teamOut')).toBe(0);
    expect(asked).toBe(fault === 'busy' ? 2 : 1);
  },
);

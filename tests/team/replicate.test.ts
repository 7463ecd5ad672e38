import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TeamAct } from '../../lib/domain/team/event.ts';
import { openBody, stateOfLead } from '../../lib/team/read.ts';
import { freshDocs } from '../../lib/storage/team-docs.ts';
import { TeamServer } from '../support/team-server.ts';
import { TeamClient } from '../support/team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

let teams = 0;
async function team(size: number): Promise<TeamClient[]> {
  teams += 1;
  const clients = await Promise.all(Array.from({ length: size }, () => TeamClient.open(fetch)));
  await clients[0]!.create(server, `team-${teams}`);
  await clients[0]!.sync();
  for (const client of clients.slice(1)) await client.join(clients[0]!);
  return clients;
}

const event = (lead: string, does: TeamAct, at = new Date().toISOString()) =>
  ({ what: 'event', lead, at, does }) as const;
const stateIn = async (client: TeamClient, lead: string) =>
  stateOfLead(client.db, await client.ring(), lead, { now: Date.now() });

test('what one does the other sees, and nothing of it can be read on the server', async () => {
  const [ann, ben] = (await team(2)) as [TeamClient, TeamClient];
  ann.bodies.set('lead-1', { person: 'canary-Zoe' });
  await ann.tell({ what: 'lead', lead: 'lead-1', at: new Date().toISOString() });
  await ann.tell(event('lead-1', { act: 'note', text: 'canary-note' }), event('lead-1', { act: 'answer' }));
  expect(await ann.sync()).toMatchObject({ ok: true, value: { sent: 3, odd: 0 } });
  expect(await ben.sync()).toMatchObject({ ok: true, value: { aside: 0, odd: 0 } });
  expect(await stateIn(ben, 'lead-1')).toMatchObject({ status: 'answered', notes: [{ text: 'canary-note' }] });
  const body = (await freshDocs(ben.db, 100)).find(({ kind }) => kind === 'lead');
  expect(await openBody(await ben.ring(), body!)).toEqual({ lead: 'lead-1', body: { person: 'canary-Zoe' } });
  expect(server.bytesOf(`team-${teams}`)).toContain('ring:1');
  expect(server.bytesOf(`team-${teams}`)).not.toContain('canary');
  expect(await ann.sync()).toMatchObject({ ok: true, value: { sent: 0, tooLarge: 0 } });
});

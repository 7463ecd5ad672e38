import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeKey } from '../../lib/team/change-key.ts';
import { TeamServer } from '../support/team-server.ts';
import { eventOf, type Fetch, stateIn, syncAll, team, TeamClient } from '../support/team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

/** A server that can be put back to an older state, and whose answers get lost where a test wants that. */
function breakable() {
  const line = { current: '', loses: (_request: Request): boolean => false };
  const reach: Fetch = async (request) => {
    const url = request.url.replace(/team-\d+(?=\/|\?|$)/, (name) => line.current || name);
    const isLost = line.loses(request);
    const body = request.method === 'GET' ? null : await request.text();
    const answer = await fetch(url, { method: request.method, headers: request.headers, body });
    if (isLost) throw new TypeError('lost');
    return answer;
  };
  const putBack = async (database: string, before: Parameters<TeamServer['restore']>[0]): Promise<void> => {
    await server.restore(before, `${database}-again`);
    line.current = `${database}-again`;
  };
  return { line, reach, putBack };
}

test('who told something for the first time gives it again, even where the answer to their calling for it is lost', async () => {
  const { line, reach, putBack } = breakable();
  const { clients, database } = await team(server, 1, { fetch: reach });
  const [ann] = clients as [TeamClient];
  const before = server.snapshot(database);
  const ben = await TeamClient.open(reach);
  await ben.join(ann);
  await ben.tell(eventOf('a', { act: 'answer' }));
  // Their first turn ends before they have left a note.
  line.loses = ({ method, url }) => method === 'PUT' && url.includes('_local');
  expect((await ben.sync()).ok).toBe(false);
  await putBack(database, before);
  line.loses = ({ method, url }) => method === 'PUT' && url.includes('again');
  expect((await ben.sync()).ok).toBe(false);
  line.loses = () => false;
  // What they tell next is there, and would be the proof that nothing was lost.
  await ben.tell(eventOf('b', { act: 'answer' }));
  await syncAll([ben, ann]);
  for (const lead of ['a', 'b']) expect((await stateIn(ann, lead)).status).toBe('answered');
});

test('a key that a server had lost is kept until the other one can be opened, and is then put beside it', async () => {
  const { reach, putBack } = breakable();
  const { clients, database } = await team(server, 1, { fetch: reach });
  const [ann] = clients as [TeamClient];
  const before = server.snapshot(database);
  const ben = await TeamClient.open(reach);
  await ben.join(ann);
  await ben.tell(eventOf('a', { act: 'answer' }));
  await ben.sync();
  await putBack(database, before);
  // Ann does not know of Ben any more than the server does, so that no letter is for him.
  expect(await changeKey(await ann.ports(), [])).toMatchObject({ value: 'changed' });
  await ann.tell(eventOf('a', { act: 'note', text: 'another key' }));
  await ann.sync();
  const first = await ben.sync();
  expect(first.ok && first.value.aside).toBeGreaterThan(0);
  await syncAll([ann, ben]);
  for (const one of [ann, ben]) {
    expect(await stateIn(one, 'a')).toMatchObject({ status: 'answered', notes: [{ text: 'another key' }] });
    expect(await one.db.countFromIndex('teamDocs', 'aside')).toBe(0);
    expect((await one.db.getAll('teamDocs')).filter(({ ours }) => ours)).toEqual([]);
  }
});

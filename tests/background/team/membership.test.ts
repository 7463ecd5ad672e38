import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { teamHandlers } from '../../../lib/background/team/team-handlers.ts';
import { leaveDraft, takeInvitation, type TeamDraft } from '../../../lib/storage/team-draft.ts';
import { readTeam } from '../../../lib/storage/team.ts';
import { TeamServer } from '../../support/team-server.ts';
import { body, feedWorld, request } from '../feed-world.ts';
import { world, type World } from '../parts.ts';
import { actorOf, onLine } from './team-world.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await TeamServer.start();
});
afterAll(() => server.stop());

const PASSPHRASE = 'canary passphrase';
let teams = 0;

/** Ann has a feed with a request in it; neither she nor Ben has a team. */
async function alone() {
  teams += 1;
  const [ann, ben, line] = [await feedWorld(), await world(), { isAway: false }];
  for (const one of [ann, ben]) onLine(one, server, line);
  await ann.download(body(request('1')));
  ben.clock.now = ann.clock.now;
  const says: string[] = [];
  /** What crosses between the page and the background. */
  const by = ({ parts }: World) => {
    const handlers = teamHandlers(parts);
    const calls = Object.entries(handlers).map(([name, handler]) => [
      name,
      async (input: never): Promise<unknown> => {
        const value = await handler(input);
        says.push(JSON.stringify([name, input, value]));
        return value;
      },
    ]);
    return Object.fromEntries(calls) as typeof handlers;
  };
  const draft = (one: World, what: TeamDraft): Promise<void> => leaveDraft(one.db, what, one.clock.now);
  const access = { url: server.url, database: `members-${teams}`, user: 'u', password: 'canary-password' };
  const create = async () => {
    await draft(ann, { for: 'create', server: access, name: 'Ann' });
    return by(ann)['team.create']({ feeds: [ann.connection.id] });
  };
  const invite = async (roles: ('member' | 'fetcher')[] = ['member']): Promise<string> => {
    await draft(ann, { for: 'invite', passphrase: PASSPHRASE });
    expect(await by(ann)['team.invite']({ roles })).toEqual({ ok: true });
    return (await takeInvitation(ann.db))!;
  };
  const join = async (invitation: string, over: Partial<TeamDraft & { for: 'join' }> = {}) => {
    const typed = { invitation, passphrase: PASSPHRASE, user: 'u', password: 'canary-password', name: 'Ben', ...over };
    await draft(ben, { for: 'join', ...typed });
    return by(ben)['team.join']({});
  };
  const sync = async (): Promise<void> => {
    for (const one of [ann, ben, ann, ben]) await by(one)['team.sync']({});
  };
  return { ann, ben, line, by, draft, access, create, invite, join, sync, says };
}

test('threat 24: one begins a team, another joins it by an invitation, and both see who is in it and what it shares', async () => {
  const { ann, ben, by, draft, access, create, invite, join, sync, says } = await alone();
  expect(await by(ann)['team.status']({})).toBeNull();
  expect(await by(ann)['team.sync']({})).toBeNull();
  expect(await create()).toEqual({ ok: true });
  const invitation = await invite();
  expect(await takeInvitation(ann.db)).toBeNull();
  await draft(ben, { for: 'join', invitation, passphrase: PASSPHRASE, user: 'u', password: 'x', name: 'Ben' });
  const { url, database } = access;
  expect(await by(ben)['team.invited']({})).toEqual({ ok: true, url, database, roles: ['member'] });
  expect(await by(ben)['team.invited']({})).toEqual({ ok: false, why: 'nothing-typed' });
  expect(await join(invitation)).toEqual({ ok: true });
  await sync();
  const [hers, his] = [(await by(ann)['team.status']({}))!, (await by(ben)['team.status']({}))!];
  expect(his.members).toEqual(hers.members);
  expect(his).toMatchObject({
    me: { name: 'Ben', roles: ['member'] },
    members: [
      { name: 'Ann', roles: ['member', 'fetcher', 'data-protection'], left: false },
      { name: 'Ben', left: false },
    ],
    feeds: [{ connectionId: ann.connection.id, wait: null }],
    turn: { fault: null, at: new Date(ben.clock.now).toISOString() },
    waiting: 0,
    aside: 0,
    solo: false,
  });
  expect((await ben.db.getAll('leads')).map(({ feed }) => feed.person.lastName)).toEqual(['Buyer 1']);
  // Nothing secret has crossed, and nothing of what was typed in is left where it was handed over.
  expect(says.join('\n')).not.toMatch(/canary|leadstand-team|SECRETKEY/);
  for (const one of [ann, ben]) expect(await one.db.get('teamMarks', 'draft')).toBeUndefined();
});

test('what was typed in counts once and for minutes, and whoever is of a team enters no other', async () => {
  const { ann, by, draft, access, create } = await alone();
  expect(await by(ann)['team.create']({ feeds: [] })).toEqual({ ok: false, why: 'nothing-typed' });
  await draft(ann, { for: 'create', server: access, name: 'Ann' });
  expect(await by(ann)['team.join']({})).toEqual({ ok: false, why: 'nothing-typed' });
  expect(await by(ann)['team.create']({ feeds: [] })).toEqual({ ok: false, why: 'nothing-typed' });
  await draft(ann, { for: 'create', server: access, name: 'Ann' });
  ann.clock.now += 6 * 60_000;
  expect(await by(ann)['team.create']({ feeds: [] })).toEqual({ ok: false, why: 'nothing-typed' });
  expect(await create()).toEqual({ ok: true });
  expect(await create()).toEqual({ ok: false, why: 'in-a-team' });
});

test.each([
  ['without https', { url: 'http://couch.example' }, 'unsafe-address'],
  ['that is none', { url: 'couch' }, 'unsafe-address'],
  ['whose database CouchDB would not take', { database: 'Team A' }, 'bad-database'],
])('a server %s is refused before anything is sent', async (_what, over, why) => {
  const { ann, by, draft, access } = await alone();
  await draft(ann, { for: 'create', server: { ...access, ...over }, name: 'Ann' });
  expect(await by(ann)['team.create']({ feeds: [] })).toEqual({ ok: false, why });
  expect(await readTeam(ann.db)).toBeUndefined();
});

test('without the browser’s permission the server is not spoken with', async () => {
  const { ann, ben, create, invite, join, line } = await alone();
  ann.parts.mayReach = async () => false;
  expect(await create()).toEqual({ ok: false, why: 'no-permission' });
  ann.parts.mayReach = async () => true;
  line.isAway = true;
  expect(await create()).toEqual({ ok: false, why: 'away' });
  line.isAway = false;
  expect(await create()).toEqual({ ok: true });
  const invitation = await invite();
  ben.parts.mayReach = async () => false;
  expect(await join(invitation)).toEqual({ ok: false, why: 'no-permission' });
  ben.parts.mayReach = async () => true;
  expect(await join(invitation, { passphrase: 'another' })).toEqual({ ok: false, why: 'wrong-passphrase' });
  expect(await join('hello')).toEqual({ ok: false, why: 'no-invitation' });
  expect(await join(invitation)).toEqual({ ok: true });
});

test('who leaves keeps the leads, is out of the team for all, and downloads no more until they want to', async () => {
  const { ann, ben, by, create, invite, join, sync } = await alone();
  await create();
  await join(await invite(['member', 'fetcher']));
  await sync();
  const giveBack = vi.fn<() => Promise<void>>().mockRejectedValue(new Error('not now'));
  ben.parts.giveBack = giveBack;
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  expect(await by(ben)['team.leave']({})).toEqual({ told: true, paused: [ann.connection.id] });
  expect(giveBack).toHaveBeenCalledOnce();
  logged.mockRestore();
  expect(await by(ben)['team.status']({})).toBeNull();
  for (const store of ['team', 'teamDocs', 'teamOut', 'teamMarks', 'teamLeads'] as const)
    expect([store, await ben.db.count(store)]).toEqual([store, 0]);
  expect(await ben.db.count('leads')).toBe(1);
  expect(await ben.db.get('connections', ann.connection.id)).toMatchObject({ paused: true, pausedBy: 'team' });
  await by(ann)['team.sync']({});
  expect((await by(ann)['team.status']({}))!.members).toMatchObject([{ name: 'Ann' }, { name: 'Ben', left: true }]);
  expect(await by(ben)['team.leave']({})).toBeNull();
  // Who comes back takes their turn again.
  await join(await invite(['member', 'fetcher']));
  await sync();
  const back = await ben.db.get('connections', ann.connection.id);
  expect([back?.paused, back?.pausedBy]).toEqual([undefined, undefined]);
});

test('whoever may sends a colleague away, who keeps the leads and downloads no more', async () => {
  const { ann, ben, by, create, invite, join, sync } = await alone();
  await create();
  await join(await invite());
  await sync();
  const [hers, his] = [await actorOf(ann), await actorOf(ben)];
  expect(await by(ben)['team.remove']({ actor: hers })).toEqual({ ok: false, why: 'not-allowed' });
  expect(await by(ann)['team.remove']({ actor: hers })).toEqual({ ok: false, why: 'no-team' });
  const { epoch } = (await readTeam(ann.db))!;
  expect(await by(ann)['team.remove']({ actor: his })).toMatchObject({ ok: true });
  expect((await readTeam(ann.db))!.epoch).toBeGreaterThan(epoch);
  expect((await by(ann)['team.status']({}))!.members).toMatchObject([{ left: false }, { name: 'Ben', left: true }]);
  // Should the server still let them: they are told, and are of the team no more.
  await by(ben)['team.sync']({});
  expect(await readTeam(ben.db)).toBeUndefined();
  expect(await ben.db.get('connections', ann.connection.id)).toMatchObject({ paused: true, pausedBy: 'team' });
  expect(await ben.db.count('leads')).toBe(1);
});

test('only who downloads takes over, and only who may invites', async () => {
  const { ann, ben, by, create, invite, join, draft } = await alone();
  await create();
  await join(await invite());
  expect(await by(ben)['team.takeOver']({ on: true })).toEqual({ ok: false, why: 'not-allowed' });
  await draft(ben, { for: 'invite', passphrase: PASSPHRASE });
  expect(await by(ben)['team.invite']({ roles: ['data-protection'] })).toEqual({ ok: false, why: 'not-allowed' });
  expect(await takeInvitation(ben.db)).toBeNull();
  expect(await by(ann)['team.takeOver']({ on: true })).toEqual({ ok: true });
  expect((await by(ann)['team.status']({}))!.solo).toBe(true);
  await by(ann)['team.takeOver']({ on: false });
  expect((await by(ann)['team.status']({}))!.solo).toBe(false);
});

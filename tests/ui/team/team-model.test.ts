import { expect, test } from 'vitest';
import type { TeamView } from '../../../lib/rpc/methods/team.ts';
import type { TeamDraft } from '../../../lib/storage/team-draft.ts';
import { TeamModel } from '../../../lib/ui/team/team-model.ts';
import { fails, fakeBackground } from '../fake-background.ts';

const SECRET = 'canary-4711';
const typed = { server: 'couch.example.com', database: 'sales', user: 'ann', password: SECRET, name: 'Ann' };
const joining = { invitation: SECRET, passphrase: SECRET, user: 'ben', password: SECRET, name: 'Ben' };
const ben = { actor: 'b', name: 'Ben', roles: ['member' as const], left: false };

const own: TeamView = {
  me: { actor: 'a', name: 'Ann', roles: ['member', 'data-protection'] },
  server: { url: 'https://couch.example.com', database: 'sales', user: 'ann' },
  members: [ben],
  feeds: [],
  turn: null,
  waiting: 0,
  aside: 0,
  solo: false,
};

function setUp(granted = true) {
  let team: TeamView | null = null;
  const asked: string[] = [];
  const drafts: TeamDraft[] = [];
  let clipboard: string | null = null;
  const background = fakeBackground({
    'team.status': () => team,
    'team.create': () => ((team = own), { ok: true }),
    'team.invited': () => ({ ok: true, url: 'https://couch.example.com', database: 'sales', roles: ['member'] }),
    'team.join': () => ((team = own), { ok: true }),
    'team.invite': () => ({ ok: true }),
    'team.remove': () => ({ ok: true }),
    'team.leave': () => ((team = null), { told: false, paused: ['c1'] }),
    'team.takeOver': () => ({ ok: false, why: 'not-allowed' }),
  });
  const model = new TeamModel({
    call: background.call,
    request: async (origin) => (asked.push(origin), granted),
    leaveDraft: async (draft) => void drafts.push(draft),
    takeInvitation: async () => 'the invitation',
    copy: async (text) => void (clipboard = text),
    onChange: () => () => {},
  });
  return { model, background, asked, drafts, copied: () => clipboard };
}

test('a team is begun with what was typed in, none of which is in a message', async () => {
  const { model, background, asked, drafts } = setUp();
  await model.begin(typed, ['c1']);
  expect(asked).toEqual(['https://couch.example.com']);
  expect(drafts).toEqual([
    {
      for: 'create',
      name: 'Ann',
      server: { url: 'https://couch.example.com', database: 'sales', user: 'ann', password: SECRET },
    },
  ]);
  expect(JSON.stringify(background.messages)).not.toContain(SECRET);
  expect(model.own.value).toEqual(own);
  expect(model.news.value).toEqual({ kind: 'begun' });
});

test.each(['server', 'database', 'user', 'name'] as const)(
  'the browser is asked nothing without the %s',
  async (what) => {
    const { model, asked } = setUp();
    await model.begin({ ...typed, [what]: '  ' }, []);
    expect(model.problem.value).toEqual({ during: 'begin', kind: 'missing', what });
    expect(asked).toEqual([]);
  },
);

test('what the browser or the background refuses is said, and can be tried again', async () => {
  const { model, background } = setUp(false);
  await model.begin(typed, []);
  expect(model.problem.value).toEqual({ during: 'begin', kind: 'refused', why: 'no-permission' });
  expect(background.named('team.create')).toEqual([]);
  await model.begin({ ...typed, server: 'http://couch.example.com' }, []);
  expect(model.problem.value).toMatchObject({ why: 'unsafe-address' });
  expect(model.task.value).toBeNull();
});

test('an invitation is read first, then accepted with what was typed in with it', async () => {
  const { model, asked, drafts, background } = setUp();
  await model.look(joining);
  expect(asked).toEqual([]);
  expect(model.invited.value).toMatchObject({ database: 'sales', roles: ['member'] });
  await model.join();
  expect(asked).toEqual(['https://couch.example.com']);
  expect(drafts.map((draft) => draft.for)).toEqual(['join', 'join']);
  expect(model.news.value).toEqual({ kind: 'joined' });
  expect(JSON.stringify(background.messages)).not.toContain(SECRET);
  // What was typed in is kept no longer than it is needed.
  await model.join();
  expect(drafts).toHaveLength(2);
});

test('an invitation needs a role and a passphrase worth its name, and is shown once', async () => {
  const { model, background, copied } = setUp();
  model.showInvite(true);
  await model.invite([], 'four words not together', 'four words not together');
  expect(model.problem.value).toEqual({ during: 'invite', kind: 'missing', what: 'roles' });
  await model.invite(['member'], 'short', 'short');
  expect(model.problem.value).toEqual({ during: 'invite', kind: 'passphrase', what: 'too-short' });
  await model.invite(['member'], 'four words not together', 'four words not  together');
  expect(model.problem.value).toMatchObject({ what: 'not-the-same' });
  expect(background.messages).toEqual([]);

  await model.invite(['member'], 'four words not together', 'four words not together');
  expect(model.invitation.value).toBe('the invitation');
  await model.copyInvitation();
  expect([copied(), model.copied.value]).toEqual(['the invitation', true]);
  model.showInvite(false);
  expect(model.invitation.value).toBeNull();
});

test('whoever is removed is named by what they are to the team', async () => {
  const { model, background } = setUp();
  model.askRemove(ben);
  await model.remove();
  expect(background.named('team.remove')).toEqual([{ name: 'team.remove', input: { actor: 'b' } }]);
  expect(model.news.value).toEqual({ kind: 'removed', name: 'Ben' });
  expect(model.removing.value).toBeNull();
});

test('who leaves while the server is away is told that the others do not know', async () => {
  const { model } = setUp();
  await model.begin(typed, []);
  model.askLeave(true);
  await model.leave();
  expect(model.news.value).toEqual({ kind: 'left-untold' });
  expect(model.own.value).toBeNull();
});

test('what a role does not allow is said', async () => {
  const { model } = setUp();
  await model.takeOver(true);
  expect(model.problem.value).toEqual({ during: 'take-over', kind: 'refused', why: 'not-allowed' });
});

test('a background that cannot be asked is a failure, not a team of none', async () => {
  const { model, background } = setUp();
  background.answers['team.status'] = fails('storage-failed');
  await model.refresh();
  expect(model.own.value).toBeUndefined();
  expect(model.failure.value).toBe('storage-failed');
  background.answers['team.status'] = () => null;
  await model.refresh();
  expect([model.own.value, model.failure.value]).toEqual([null, null]);
});

test('an invitation is not shown for the next team, nor to whoever has closed it meanwhile', async () => {
  const { model } = setUp();
  await model.begin(typed, []);
  model.showInvite(true);
  await model.invite(['member'], 'four words not together', 'four words not together');
  expect(model.invitation.value).not.toBeNull();
  await model.leave();
  expect([model.invitation.value, model.inviting.value]).toEqual([null, false]);

  model.showInvite(true);
  const made = model.invite(['member'], 'four words not together', 'four words not together');
  model.showInvite(false);
  await made;
  expect(model.invitation.value).toBeNull();
});

test.each(['sync', 'remove'] as const)(
  'to %s, the browser is asked for a server that it may not reach any more',
  async (what) => {
    const { model, asked, background } = setUp(false);
    model.own.value = { ...own, turn: { at: '', fault: 'no-permission', goodAt: null } };
    model.askRemove(ben);
    await model[what]();
    expect(asked).toEqual(['https://couch.example.com']);
    expect(model.problem.value).toEqual({ during: what, kind: 'refused', why: 'no-permission' });
    expect(background.messages).toEqual([]);
  },
);

test('nothing is asked that would not be done, while something else is', async () => {
  const { model, background } = setUp();
  let answer = (_: null): void => {};
  background.answers['team.sync'] = () => new Promise((resolve) => (answer = resolve));
  const syncing = model.sync();
  model.askLeave(true);
  model.askRemove(ben);
  expect([model.leaving.value, model.removing.value]).toEqual([false, null]);
  await Promise.resolve();
  answer(null);
  await syncing;
  model.askLeave(true);
  expect(model.leaving.value).toBe(true);
});

test('what is folded away is kept no longer, and what a paste brought along is left out', async () => {
  const { model, drafts, asked } = setUp();
  await model.look({ ...joining, user: ' ben\n' });
  expect(drafts[0]).toMatchObject({ user: 'ben' });
  model.show(null);
  expect(model.invited.value).toBeNull();
  await model.join();
  expect(asked).toEqual([]);
});

test('how old the last turn is stays true while nothing else happens, and is nothing to somebody alone', async () => {
  const { model, background } = setUp();
  await model.refresh();
  background.messages.length = 0;
  await model.tick();
  expect(background.messages).toEqual([]);
  background.answers['team.status'] = () => own;
  await model.refresh();
  const turn = { at: '2026-11-20T10:05:00.000Z', fault: null, goodAt: '2026-11-20T10:05:00.000Z' };
  background.answers['team.status'] = () => ({ ...own, turn });
  await model.tick();
  expect(model.own.value?.turn).toEqual(turn);
});

test('that a turn went well is said to whoever asked for it, and of no other', async () => {
  const { model, background } = setUp();
  const good = { at: '2026-11-20T10:05:00.000Z', fault: null, goodAt: '2026-11-20T10:05:00.000Z' };
  background.answers['team.status'] = () => ({ ...own, turn: good });
  background.answers['team.sync'] = () => ({ ok: true, waiting: 0 });
  await model.refresh();
  expect(model.synced.value).toBeNull();
  await model.sync();
  expect(model.synced.value).toBe(good.at);
  background.answers['team.status'] = () => ({ ...own, turn: { ...good, fault: 'away' } });
  await model.sync();
  expect(model.synced.value).toBeNull();
});

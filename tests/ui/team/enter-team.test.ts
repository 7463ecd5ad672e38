import { expect, test } from 'vitest';
import type { TeamDraft } from '../../../lib/storage/team-draft.ts';
import {
  acceptInvitation,
  beginTeam,
  type EnterDeps,
  lookAtInvitation,
  makeInvitation,
} from '../../../lib/ui/team/enter-team.ts';
import { fakeBackground } from '../fake-background.ts';

const server = { url: 'https://couch.example.com/db/', database: 'sales', user: 'ann', password: 'canary-password' };
const joining = { invitation: 'canary-text', passphrase: 'canary', user: 'ben', password: 'canary', name: 'Ben' };

function setUp({ granted = true, text = 'made' }: { granted?: boolean; text?: string | null } = {}) {
  const did: (string | TeamDraft)[] = [];
  const background = fakeBackground({
    'team.create': () => (did.push('create'), { ok: true }),
    'team.join': () => (did.push('join'), { ok: true }),
    'team.invited': () => (did.push('invited'), { ok: true, url: server.url, database: 'sales', roles: ['member'] }),
    'team.invite': ({ roles }: { roles: string[] }) =>
      roles.includes('fetcher') ? { ok: false, why: 'not-allowed' } : { ok: true },
  });
  const deps: EnterDeps = {
    call: background.call,
    request(origin) {
      did.push(origin);
      return granted ? Promise.resolve(true) : Promise.reject(new Error('no click'));
    },
    leaveDraft: async (draft) => void did.push(draft),
    takeInvitation: async () => text,
  };
  return { deps, did, background };
}

test('the browser is asked within the click, and what was typed in is left before the background is', async () => {
  const { deps, did } = setUp();
  const begun = beginTeam(deps, { server, name: 'Ann' }, ['c1']);
  // Before anything was awaited.
  expect(did).toEqual(['https://couch.example.com']);
  expect(await begun).toEqual({ ok: true });
  expect(did.slice(1)).toEqual([{ for: 'create', server, name: 'Ann' }, 'create']);
  did.length = 0;
  expect(await lookAtInvitation(deps, joining)).toMatchObject({ ok: true, url: server.url });
  expect(did).toEqual([{ for: 'join', ...joining }, 'invited']);
  did.length = 0;
  const joined = acceptInvitation(deps, server.url, joining);
  expect(did).toEqual(['https://couch.example.com']);
  expect(await joined).toEqual({ ok: true });
  expect(did.slice(1)).toEqual([{ for: 'join', ...joining }, 'join']);
});

test('where the browser was not allowed to, and of an address that is none, nothing is left anywhere', async () => {
  const { deps, did } = setUp({ granted: false });
  expect(await beginTeam(deps, { server, name: 'Ann' }, [])).toEqual({ ok: false, why: 'no-permission' });
  const unsafe = { ...server, url: 'http://couch.example.com' };
  expect(await beginTeam(deps, { server: unsafe, name: 'Ann' }, [])).toEqual({ ok: false, why: 'unsafe-address' });
  expect(did).toEqual(['https://couch.example.com']);
});

test('an invitation is taken from where it was left', async () => {
  expect(await makeInvitation(setUp().deps, ['member'], 'p')).toEqual({ ok: true, text: 'made' });
  expect(await makeInvitation(setUp().deps, ['fetcher'], 'p')).toEqual({ ok: false, why: 'not-allowed' });
  expect(await makeInvitation(setUp({ text: null }).deps, ['member'], 'p')).toMatchObject({ ok: false });
});

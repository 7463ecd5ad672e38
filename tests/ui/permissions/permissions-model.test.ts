import { describe, expect, it, test } from 'vitest';
import { defaultTriageSettings } from '../../../lib/domain/triage/default-settings.ts';
import { type BrowserGrants, covers } from '../../../lib/ui/permissions/permission-list.ts';
import { PermissionsModel, type Wish } from '../../../lib/ui/permissions/permissions-model.ts';
import { connection, connectionView, crmProfile } from '../builders.ts';
import { fails, fakeBackground } from '../fake-background.ts';

const REQUIRED = ['alarms', 'storage', 'activeTab', 'scripting', 'contextMenus'];
const FEED = 'https://feeds.example.com/*';
const TEAM = {
  me: { actor: '0'.repeat(16), name: 'Ann', roles: ['member' as const] },
  members: [],
  feeds: [],
  turn: null,
  waiting: 0,
  aside: 0,
  solo: false,
};
const CRM = 'https://crm.example.com/*';

/** A browser that gives and takes back, with one feed, one CRM and notices switched on. */
async function setUp(
  over: {
    origins?: string[];
    notices?: boolean;
    granted?: boolean;
    answers?: Parameters<typeof fakeBackground>[0];
  } = {},
) {
  const grants: BrowserGrants & { permissions: string[]; origins: string[] } = {
    required: REQUIRED,
    data: [],
    permissions: [...REQUIRED, ...(over.notices === false ? [] : ['notifications'])],
    origins: over.origins ?? [FEED, CRM],
  };
  const wishes: { ask: 'request' | 'remove'; wish: Wish }[] = [];
  const changes = new Set<() => void>();
  const background = fakeBackground({
    'connections.list': () => [
      connectionView({ connection: connection({ name: 'DirectIndustry', origin: 'https://feeds.example.com:8443' }) }),
    ],
    'profiles.list': () => ({
      profiles: [
        crmProfile({
          name: 'Acme',
          origins: ['https://crm.example.com'],
          newContactUrl: 'https://crm.example.com/new',
        }),
        crmProfile({ id: 'p2', name: 'By icon', origins: ['https://other.example.com'], newContactUrl: null }),
      ],
      builtIn: [],
    }),
    'triage.settings': () => ({
      ...defaultTriageSettings,
      notices: { ...defaultTriageSettings.notices, on: true },
    }),
    'team.status': () => null,
    ...over.answers,
  });
  const change = (ask: 'request' | 'remove', wish: Wish): Promise<boolean> => {
    wishes.push({ ask, wish });
    if (over.granted === false) return Promise.resolve(false);
    const without = <T>(all: T[], some: readonly T[] = []): T[] => all.filter((one) => !some.includes(one));
    grants.origins = without(grants.origins, wish.origins);
    grants.permissions = without(grants.permissions, wish.permissions);
    if (ask === 'request') {
      grants.origins.push(...(wish.origins ?? []));
      grants.permissions.push(...(wish.permissions ?? []));
    }
    return Promise.resolve(true);
  };
  const model = new PermissionsModel({
    call: background.call,
    grants: async () => ({ ...grants, origins: [...grants.origins], permissions: [...grants.permissions] }),
    request: (wish) => change('request', wish),
    remove: (wish) => change('remove', wish),
    onChange(listener) {
      changes.add(listener);
      return () => void changes.delete(listener);
    },
  });
  await model.refresh();
  const row = (id: string) => model.list.value!.given.find((one) => one.id === id);
  return { model, grants, wishes, changes, row };
}

describe('the list of permissions', () => {
  it('has each that was given, with who needs it', async () => {
    const { model } = await setUp();
    expect(model.list.value?.required.toSorted()).toEqual(REQUIRED.toSorted());
    expect(model.list.value?.given).toEqual([
      { id: 'notifications', kind: 'notices', granted: true, users: [], unused: false, forbidden: false },
      { id: CRM, kind: 'site', granted: true, users: [{ kind: 'crm', name: 'Acme' }], unused: false, forbidden: false },
      {
        id: FEED,
        kind: 'site',
        granted: true,
        users: [{ kind: 'feed', name: 'DirectIndustry' }],
        unused: false,
        forbidden: false,
      },
    ]);
  });

  it('has the server of a team, whether or not it may be reached', async () => {
    const server = { url: 'https://couch.example.com/team', database: 'sales', user: 'ann' };
    const answers = { 'team.status': () => ({ ...TEAM, server }) };
    const { row, model, wishes } = await setUp({ origins: [], answers });
    const one = row('https://couch.example.com/*');
    expect(one).toMatchObject({ granted: false, users: [{ kind: 'team', name: 'sales' }], unused: false });
    await model.change(one!);
    expect(wishes).toEqual([{ ask: 'request', wish: { origins: ['https://couch.example.com/*'] } }]);
    expect(row('https://couch.example.com/*')).toMatchObject({ granted: true, unused: false });
  });

  it('has what is missing, but not of a CRM that is filled after a press on the icon', async () => {
    const { model } = await setUp({ origins: [], notices: false });
    expect(model.list.value?.given.map(({ id, granted }) => [id, granted])).toEqual([
      ['notifications', false],
      [CRM, false],
      [FEED, false],
    ]);
  });

  it('takes a wider one for what it is, and misses nothing that it covers', async () => {
    const { model } = await setUp({ origins: ['https://*/*'] });
    expect(model.list.value?.given.slice(1)).toMatchObject([{ id: 'https://*/*', kind: 'sites', granted: true }]);
    expect(model.list.value?.given[1]?.users).toHaveLength(3);
  });

  it('says that nothing needs one any more', async () => {
    const { row } = await setUp({ origins: [FEED, CRM, 'https://old.example.com/*'] });
    expect(row('https://old.example.com/*')).toMatchObject({ unused: true, users: [] });
  });

  it('has at least what is given where the feeds cannot be read', async () => {
    const { model, row } = await setUp({ answers: { 'connections.list': fails('data-newer') } });
    expect(model.partial.value).toBe(true);
    expect(row(FEED)).toMatchObject({ granted: true, unused: false });
  });

  it('does not offer what the company does not allow', async () => {
    const { row } = await setUp({
      origins: [FEED],
      answers: {
        'profiles.list': () => ({
          profiles: [
            crmProfile({ origins: ['https://crm.example.com'], newContactUrl: 'https://crm.example.com/new' }),
          ],
          builtIn: [],
          allowedCrms: ['https://other.example.com'],
        }),
      },
    });
    expect(row(CRM)).toMatchObject({ granted: false, forbidden: true });
  });
});

describe('a permission', () => {
  it('is taken back and given again by one button, which stays in its place', async () => {
    const { model, row, wishes } = await setUp();
    const before = model.list.value!.given.map(({ id }) => id);
    await model.change(row(FEED)!);
    expect(row(FEED)).toMatchObject({ granted: false });
    expect(model.news.value).toEqual({ id: FEED, kind: 'removed' });
    await model.change(row(FEED)!);
    expect(row(FEED)).toMatchObject({ granted: true });
    expect(model.news.value).toEqual({ id: FEED, kind: 'allowed' });
    expect(wishes).toEqual([
      { ask: 'remove', wish: { origins: [FEED] } },
      { ask: 'request', wish: { origins: [FEED] } },
    ]);
    expect(model.list.value!.given.map(({ id }) => id)).toEqual(before);
  });

  it('that the user declines stays missing, and that is said', async () => {
    const { model, row } = await setUp({ notices: false, granted: false });
    await model.change(row('notifications')!);
    expect(model.news.value).toEqual({ id: 'notifications', kind: 'refused' });
    expect(row('notifications')).toMatchObject({ granted: false });
  });

  it('that was taken back in the browser’s settings is seen to be missing', async () => {
    const { grants, changes, row, model } = await setUp();
    grants.origins = [CRM];
    changes.forEach((tell) => tell());
    await model.refresh();
    expect(row(FEED)).toMatchObject({ granted: false });
  });
});

test.each([
  ['https://crm.example.com/*', 'https://crm.example.com', true],
  ['https://crm.example.com/*', 'https://crm.example.com:8443', true],
  ['https://crm.example.com/*', 'http://crm.example.com', false],
  ['https://crm.example.com/*', 'https://example.com', false],
  ['https://*.example.com/*', 'https://crm.example.com', true],
  ['https://*.example.com/*', 'https://example.com', true],
  ['https://*.example.com/*', 'https://badexample.com', false],
  ['https://*/*', 'https://crm.example.com', true],
  ['*://*/*', 'http://localhost:80', true],
  ['<all_urls>', 'https://crm.example.com', true],
  ['http://127.0.0.1/*', 'http://127.0.0.1:4000', true],
  ['nonsense', 'https://crm.example.com', false],
])('%s lets %s be reached: %s', (pattern, origin, reached) => expect(covers(pattern, origin)).toBe(reached));

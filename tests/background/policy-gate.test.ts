import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PolicyState } from '../../lib/domain/policy/policy.ts';
import type { Database } from '../../lib/storage/database.ts';

const SITE = 'https://crm.example.com';
const OTHER = 'https://other.example.com';
const OURS = 'chrome-extension://leadstand';

const { injected, created, granted, removed } = vi.hoisted(() => ({
  injected: [] as number[],
  created: [] as string[],
  granted: [] as string[],
  removed: [] as string[],
}));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('../../lib/platform/browser.ts', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://leadstand/${path}` },
    tabs: {
      get: async (id: number) => ({ id, url: `${SITE}/` }),
      create: async ({ url }: { url: string }) => void created.push(url),
    },
    scripting: { executeScript: async ({ target }: { target: { tabId: number } }) => void injected.push(target.tabId) },
    storage: { session: { get: async () => ({}), set: async () => {} } },
    action: { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {}, setTitle: async () => {} },
    permissions: {
      getAll: async () => ({ origins: [...granted] }),
      remove: async ({ origins }: { origins: string[] }) => void removed.push(...origins),
    },
  },
}));

const { createInCrm } = await import('../../lib/background/create-in-crm.ts');
const { fillField } = await import('../../lib/background/fill-field.ts');
const { giveBackUnneeded } = await import('../../lib/background/give-back.ts');
const { refuseLocked, refuseOtherSites } = await import('../../lib/background/policy-gate.ts');
const { fillTab } = await import('../../lib/background/prefill.ts');
const { correct, mapValue, pointAt, previewTab } = await import('../../lib/background/preview.ts');
const { profileHandlers } = await import('../../lib/background/profile-handlers.ts');
const { openDatabase } = await import('../../lib/storage/database.ts');
const { saveConnection } = await import('../../lib/storage/connections.ts');
const { saveProfile } = await import('../../lib/storage/profiles.ts');
const { writePolicyState } = await import('../../lib/storage/policy.ts');
const { storeBatch } = await import('../../lib/storage/import-store.ts');
const { connection, openItem } = await import('../support/builders.ts');
const { crmProfile } = await import('../ui/builders.ts');

const policy = (change: Partial<PolicyState>): PolicyState => ({
  missingSince: {},
  feeds: false,
  allowedCrms: null,
  retentionMonths: null,
  lockConnections: false,
  problems: [],
  mapped: [],
  ...change,
});

let db: Database;
let name = 0;
beforeEach(async () => {
  name += 1;
  db = await openDatabase(undefined, `gate-${name}`);
  for (const list of [injected, created, granted, removed]) list.length = 0;
});

describe('a site that the company does not allow', () => {
  const target = { leadKey: 'a', tabId: 1, origin: OTHER };
  const parts = { db: async () => db, mayReach: async () => true } as never;
  beforeEach(async () => {
    await writePolicyState(db, policy({ allowedCrms: [SITE] }));
    await saveConnection(db, connection(), { url: SITE, key: 'k', placement: { kind: 'query', name: 'key' } });
    await storeBatch(db, 'c1', [openItem({ leadKey: 'a' })]);
    await saveProfile(db, crmProfile({ id: 'p', origins: [OTHER], newContactUrl: `${OTHER}/new` }));
  });

  it.each([
    ['filling', () => fillTab(db, 'a', 1, OTHER)],
    ['a preview', () => previewTab(db, target)],
    ['a correction', () => correct(db, target, 1, 'auto')],
    ['a word of its own', () => mapValue(db, target, { type: 'industry', from: 'a', to: 'b' })],
    ['pointing', () => pointAt(db, 1, OTHER)],
    ['a field by the menu', () => fillField(db, { tabId: 1, origin: OTHER }, 'a', 'email')],
    ['opening its form', () => createInCrm(parts, 'a', 'p')],
  ])('refuses %s, and nothing is put into its page', async (_, work) => {
    await expect(work()).rejects.toMatchObject({ code: 'crm-not-allowed' });
    expect([injected, created]).toEqual([[], []]);
  });

  it('is not saved as a place for new contacts', async () => {
    const handlers = profileHandlers({ db: async () => db, announce() {} });
    const save = (newContactUrl: string) => handlers['profiles.save']({ profile: crmProfile({ newContactUrl }) });
    await expect(save(`${OTHER}/new`)).rejects.toMatchObject({ code: 'crm-not-allowed' });
    await expect(save(`${SITE}/new`)).resolves.toBeDefined();
    expect(await handlers['profiles.list']()).toMatchObject({ allowedCrms: [SITE] });
  });

  it('gets its access taken back, and an allowed one keeps it', async () => {
    await saveProfile(db, crmProfile({ id: 'q', origins: [SITE] }));
    granted.push(`${SITE}/*`, `${OTHER}/*`);
    await giveBackUnneeded(db);
    expect(removed).toEqual([`${OTHER}/*`]);
  });

  it('leaves the server of a team alone', async () => {
    const url = `${OTHER}/couch`;
    const before = removed.length;
    granted.push(`${OTHER}/*`);
    await db.put('team', { server: { url } } as never, 'own');
    await giveBackUnneeded(db);
    expect(removed.slice(before)).not.toContain(`${OTHER}/*`);
  });
});

it.each([
  ['an allowed site', [SITE], SITE],
  ['our own practice page, whatever is allowed', [], OURS],
  ['any site where nothing is said', null, OTHER],
])('%s is let through', async (_, allowedCrms, origin) => {
  await writePolicyState(db, policy({ allowedCrms }));
  await expect(refuseOtherSites(db, origin)).resolves.toBeUndefined();
});

describe('changing a feed', () => {
  const address = { url: `${SITE}/feed`, key: 'k', placement: { kind: 'query' as const, name: 'key' } };
  it.each([
    ['of the company is refused', { managed: true }, false, true],
    ['of the user is allowed', {}, false, false],
    ['of the user is refused while feeds are locked', {}, true, true],
    ['that is stopped is allowed even then', { mode: 'stopped' as const }, true, false],
  ])('%s', async (_, change, lockConnections, refused) => {
    await saveConnection(db, connection(change), address);
    await writePolicyState(db, policy({ lockConnections }));
    const work = refuseLocked(db, 'c1');
    if (refused) await expect(work).rejects.toMatchObject({ code: 'managed' });
    else await expect(work).resolves.toBeUndefined();
  });
});

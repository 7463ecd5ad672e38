import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { saveProfile } from '../../lib/storage/profiles.ts';
import { storeBatch } from '../../lib/storage/import-store.ts';
import { saveConnection } from '../../lib/storage/connections.ts';
import { connection, openItem } from '../support/builders.ts';
import { crmProfile } from '../ui/builders.ts';

const { opened, session } = vi.hoisted(() => ({ opened: [] as string[], session: new Map<string, unknown>() }));
vi.mock('#i18n', () => ({ i18n: { t: String } }));
vi.mock('../../lib/platform/browser.ts', () => ({
  browser: {
    runtime: { getURL: () => 'chrome-extension://leadstand/' },
    tabs: {
      create: async ({ url }: { url: string }) => ({ id: opened.push(url) }),
      get: () => Promise.reject(new Error('closed')),
    },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session.get(key) }),
        set: async (values: object) => Object.entries(values).forEach(([key, value]) => session.set(key, value)),
        remove: async (key: string) => void session.delete(key),
      },
    },
    action: { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {}, setTitle: async () => {} },
  },
}));

const { createOrWait, goOn } = await import('../../lib/background/waiting-create.ts');
const { world } = await import('./parts.ts');

const FORM = 'https://crm.example.com/new';
let here: Awaited<ReturnType<typeof world>>;
const wish = { leadKey: 'id:c1:1', profileId: 'p1' };

beforeEach(async () => {
  opened.length = 0;
  session.clear();
  here = await world();
  await saveProfile(here.db, crmProfile({ id: 'p1', newContactUrl: FORM }));
  await saveConnection(here.db, connection(), {
    url: 'https://feeds.example.com/x',
    key: '',
    placement: { kind: 'in-url' },
  });
  await storeBatch(here.db, 'c1', [openItem()]);
});

test('without access nothing is opened; with it, what was asked for is', async () => {
  here.grant(false);
  await expect(createOrWait(here.parts, { ...wish, ask: true })).rejects.toThrow('no-permission');
  expect(opened).toEqual([]);
  here.grant(true);
  await Promise.all([goOn(here.parts), goOn(here.parts)]);
  expect(opened).toEqual([FORM]);
});

test('an answer about another site lets it wait on', async () => {
  here.grant(false);
  await expect(createOrWait(here.parts, { ...wish, ask: true })).rejects.toThrow();
  await goOn(here.parts);
  expect(opened).toEqual([]);
  here.grant(true);
  await goOn(here.parts);
  expect(opened).toEqual([FORM]);
});

test.each([
  ['nobody asked', async () => createOrWait(here.parts, wish).catch(() => undefined)],
  [
    'the user said no',
    async () => {
      await createOrWait(here.parts, { ...wish, ask: true }).catch(() => undefined);
      await createOrWait(here.parts, wish).catch(() => undefined);
    },
  ],
  [
    'it was minutes ago',
    async () => {
      await createOrWait(here.parts, { ...wish, ask: true }).catch(() => undefined);
      here.clock.now += 180_000;
    },
  ],
])('nothing waits where %s', async (_, before) => {
  here.grant(false);
  await before();
  here.grant(true);
  await goOn(here.parts);
  expect(opened).toEqual([]);
});

test('an address that no browser can open is none', async () => {
  await saveProfile(here.db, crmProfile({ id: 'p1', newContactUrl: 'https://[' }));
  await expect(createOrWait(here.parts, wish)).rejects.toThrow('not-found');
});

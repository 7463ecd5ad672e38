import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { writeProfileFile } from '../../lib/domain/profile/profile-file.ts';
import type { CrmProfile } from '../../lib/domain/profile/profile.ts';

const { granted, removed } = vi.hoisted(() => ({ granted: [] as string[], removed: [] as string[] }));
vi.mock('../../lib/platform/browser.ts', () => ({
  browser: {
    permissions: {
      getAll: async () => ({ origins: [...granted] }),
      remove: async ({ origins }: { origins: string[] }) => void removed.push(...origins),
    },
  },
}));

const { profileHandlers } = await import('../../lib/background/profile-handlers.ts');
const { openDatabase } = await import('../../lib/storage/database.ts');

const profile = (change: Partial<CrmProfile> = {}): CrmProfile => ({
  id: 'a',
  name: 'Our CRM',
  basedOn: null,
  origins: ['https://crm.example.com'],
  rules: [{ labels: ['zorblax'], type: 'organization' }],
  valueMaps: { industry: { Manufacturer: 'Producer' } },
  newContactUrl: null,
  confirmed: true,
  ...change,
});

let handlers: ReturnType<typeof profileHandlers>;
beforeEach(async () => {
  const db = await openDatabase();
  await db.clear('profiles');
  handlers = profileHandlers({ db: () => Promise.resolve(db), announce() {} });
  granted.length = 0;
  removed.length = 0;
});

it('joins an imported profile to what was learned here, which goes first', async () => {
  await handlers['profiles.save']({ profile: profile() });
  const text = writeProfileFile(
    profile({
      name: 'Theirs',
      rules: [
        { labels: ['zorblax'], type: 'department' },
        { labels: ['quux'], type: 'never' },
      ],
      valueMaps: { industry: { Manufacturer: 'Maker', Distributor: 'Dealer' }, country: { DE: 'Germany' } },
    }),
  );
  const answer = await handlers['profiles.import']({ text, origin: 'https://crm.example.com' });
  expect(answer).toMatchObject({
    kind: 'imported',
    profile: {
      id: 'a',
      name: 'Our CRM',
      valueMaps: { industry: { Manufacturer: 'Producer', Distributor: 'Dealer' }, country: { DE: 'Germany' } },
    },
  });
  const { profiles } = await handlers['profiles.list']();
  // The later rule wins.
  expect(profiles[0]!.rules.findLast(({ labels }) => labels?.[0] === 'zorblax')?.type).toBe('organization');
  expect(profiles[0]!.rules.some(({ labels }) => labels?.[0] === 'quux')).toBe(true);
});

it('lets nothing of an imported profile be filled in before the user has looked at it', async () => {
  await handlers['profiles.save']({ profile: profile() });
  const text = writeProfileFile(profile({ rules: [{ labels: ['comments public'], type: 'email' }] }));
  await handlers['profiles.import']({ text, origin: 'https://crm.example.com' });
  expect((await handlers['profiles.list']()).profiles[0]!.confirmed).toBe(false);
});

it('takes nothing of a bad file', async () => {
  await handlers['profiles.save']({ profile: profile() });
  const answer = await handlers['profiles.import']({ text: '{"format":1}', origin: 'https://crm.example.com' });
  expect(answer).toMatchObject({ kind: 'refused', reason: 'not-a-profile' });
  expect((await handlers['profiles.list']()).profiles).toEqual([profile()]);
});

it('gives an origin to one profile only', async () => {
  await handlers['profiles.save']({ profile: profile() });
  await handlers['profiles.save']({ profile: profile({ id: 'b', name: 'Newer' }) });
  const { profiles } = await handlers['profiles.list']();
  expect(profiles.map(({ id, origins }) => [id, origins])).toEqual([
    ['b', ['https://crm.example.com']],
    ['a', []],
  ]);
});

it('gives the access to a site back when its CRM is removed, and keeps what other CRMs need', async () => {
  await handlers['profiles.save']({ profile: profile() });
  await handlers['profiles.save']({ profile: profile({ id: 'b', origins: ['https://other.example.com'] }) });
  granted.push('https://crm.example.com/*', 'https://other.example.com/*');
  await handlers['profiles.remove']({ id: 'a' });
  expect(removed).toEqual(['https://crm.example.com/*']);
});

it('gives access back although a site is stored that no browser can open', async () => {
  granted.push('https://crm.example.com/*');
  await handlers['profiles.save']({ profile: profile({ id: 'b', origins: ['https://[', ' '] }) });
  await handlers['profiles.remove']({ id: 'a' });
  expect(removed).toEqual(['https://crm.example.com/*']);
});

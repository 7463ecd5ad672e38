import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeldRow } from '../../../lib/storage/held-rows.ts';
import { heldSince } from '../../../lib/domain/consent/machine.ts';
import { contactOf, reachOf } from '../../../lib/domain/consent/reach.ts';
import type { ConsentSettings, PolicyChange } from '../../../lib/domain/consent/settings.ts';
import type { Lead } from '../../../lib/domain/lead/lead.ts';
import type { Suppressing } from '../../../lib/domain/consent/suppression-rules.ts';
import { composeNotice } from '../../../lib/domain/notices/compose.ts';
import { placeOfContact } from '../../../lib/feed/held-item.ts';
import type { Database } from '../../../lib/storage/database.ts';
import { heldItem, lead } from '../../support/builders.ts';
import { filledSettings } from '../../support/consent-settings.ts';

const tabs = { opened: [] as string[], updated: [] as [number, string][], front: '', origin: 'chrome-extension://own' };
vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: {
    runtime: { getURL: (path: string) => `${tabs.origin}${path}` },
    tabs: {
      create: async ({ url }: { url: string }) => void tabs.opened.push(url),
      update: async (id: number, { url }: { url: string }) => void tabs.updated.push([id, url]),
      query: async () => [{ id: 7, url: tabs.front }],
    },
  },
}));
vi.mock('#i18n', () => ({ i18n: { t: String } }));

const { askHandlers } = await import('../../../lib/background/consent/ask-handlers.ts');
const { openSuppressor } = await import('../../../lib/background/consent/suppressor.ts');
const { contactForNotice } = await import('../../../lib/background/consent/contact.ts');
const { world } = await import('../parts.ts');

beforeEach(() => Object.assign(tabs, { opened: [], updated: [], front: '', origin: 'chrome-extension://own' }));

const HELD = 'mac-1';
const visitor = (over: Partial<Lead> = {}): Lead =>
  lead({
    kind: 'visit',
    marketplace: 'DI',
    person: {
      ...lead().person,
      fullName: 'Zoé Canary',
      email: 'zoe.canary@visitors.example',
      visitorType: 'professional',
    },
    company: { ...lead().company, name: 'Canary SA' },
    address: { ...lead().address, street: '1 rue du Canari', postalCode: '75001', city: 'Paris', country: 'FR' },
    ...over,
  });

async function asking(over: Partial<Lead> = {}, settings: ConsentSettings = filledSettings()) {
  const { parts, db, clock } = await world();
  const visit = visitor(over);
  const vault = await parts.vault();
  const { leadKey: _, gate: __, ...item } = heldItem() as ReturnType<typeof heldItem> & { gate: 'held' };
  const row: HeldRow = {
    ...(item as unknown as HeldRow),
    heldKey: HELD,
    outline: { ...(item as HeldRow).outline, country: visit.address.country },
    revision: 1,
    standing: heldSince('2026-11-23T10:00:00.000Z', 'Europe/Paris'),
    reach: reachOf(visit),
    contact: await vault.sealContact(placeOfContact(HELD), contactOf(visit)),
  };
  await db.put('held', row);
  await db.put('consentSettings', settings, 'settings');
  clock.now = Date.parse('2026-11-24T09:00:00.000Z');
  const handlers = askHandlers(parts);
  const notice = (kind: 'ask' | 'inform' = 'ask', channel: 'email' | 'letter' | 'form' = 'email') =>
    composeNotice({ kind, channel, language: 'fr', marketplace: 'DirectIndustry', settings });
  return { handlers, db, notice };
}

const standing = async (db: Database) => (await db.get('held', HELD))!.standing!;

describe('a notice by mail', () => {
  it('opens with the address, subject and code, and nobody is told the address', async () => {
    const { handlers, db, notice } = await asking();
    const reply = await handlers['visits.ask']({
      heldKey: HELD,
      channel: 'email',
      via: 'mailto',
      notice: await notice(),
    });
    expect(reply).toEqual({ kind: 'begun', code: expect.stringMatching(/^LS-.{4}-.{4}$/), body: 'to-paste' });
    const { code } = reply as { code: string };
    expect(tabs.opened).toHaveLength(1);
    const mail = new URL(tabs.opened[0]!);
    expect(decodeURIComponent(mail.pathname)).toBe('zoe.canary@visitors.example');
    expect(mail.searchParams.get('subject')).toContain(`[${code}]`);
    expect((await standing(db)).begun).toMatchObject({
      channel: 'email',
      code,
      masked: 'z•••@v•••.example',
      language: 'fr',
    });
    expect(
      JSON.stringify([reply, await db.getAll('notices'), await db.getAll('chain'), await standing(db)]),
    ).not.toMatch(/canary/i);
  });

  it('keeps its text once for everybody, with the place of the code and not the code', async () => {
    const { handlers, db, notice } = await asking();
    const asked = { heldKey: HELD, channel: 'email', via: 'gmail', notice: await notice() } as const;
    const first = await handlers['visits.ask'](asked);
    const second = await handlers['visits.ask'](asked);
    expect(second).toEqual(first);
    const notices = await db.getAll('notices');
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ template: 'ask/fr/1', text: (await notice()).text });
    const { purposes, channels } = filledSettings();
    expect(notices[0]).toMatchObject({ kind: 'ask', purposes, channels });
    expect((await standing(db)).begun!.noticeHash).toBe(notices[0]!.hash);
  });

  it('counts as nothing sent', async () => {
    const { handlers, db, notice } = await asking();
    await handlers['visits.ask']({ heldKey: HELD, channel: 'email', via: 'mailto', notice: await notice() });
    expect(await standing(db)).toMatchObject({ state: 'held', notice: null });
  });

  it.each([
    ['gmail', 'https://mail.google.com/'],
    ['outlook', 'https://outlook.office.com/'],
  ] as const)('opens in %s', async (via, origin) => {
    const { handlers, notice } = await asking();
    await handlers['visits.ask']({ heldKey: HELD, channel: 'email', via, notice: await notice() });
    expect(tabs.opened[0]).toMatch(origin);
  });

  it('opens in Firefox from the page that asked, so that no empty tab is left', async () => {
    Object.assign(tabs, { origin: 'moz-extension://own', front: 'moz-extension://own/visits.html' });
    const { handlers, notice } = await asking();
    await handlers['visits.ask']({ heldKey: HELD, channel: 'email', via: 'mailto', notice: await notice() });
    expect([tabs.opened, tabs.updated.map(([id]) => id)]).toEqual([[], [7]]);
  });

  it('never takes the place of a page that is not ours', async () => {
    Object.assign(tabs, { origin: 'moz-extension://own', front: 'https://crm.example/' });
    const { handlers, notice } = await asking();
    await handlers['visits.ask']({ heldKey: HELD, channel: 'email', via: 'mailto', notice: await notice() });
    expect([tabs.opened.length, tabs.updated.length]).toEqual([1, 0]);
  });

  it.each(['eve@evil.example,zoe@visitors.example', 'zoe@visitors.example?bcc=eve@evil.example', 'unreadable'])(
    'opens nothing for %j',
    async (email) => {
      const { handlers, notice } = await asking({ person: { ...visitor().person, email } });
      const asked = { heldKey: HELD, channel: 'email', via: 'mailto', notice: await notice() } as const;
      await expect(handlers['visits.ask'](asked)).rejects.toMatchObject({ code: 'not-found' });
      expect(tabs.opened).toEqual([]);
    },
  );
});

describe('what is refused', () => {
  const loosened: PolicyChange = {
    country: 'DE',
    visitorType: 'professional',
    channel: 'email',
    verdict: 'allowed',
    reason: 'Express consent was given at the fair.',
    at: '2026-11-01T00:00:00.000Z',
    by: 'AB',
  };
  const german = { address: { ...visitor().address, country: 'DE' } };

  it('a question by mail where the law forbids it; nothing is opened or kept', async () => {
    const { handlers, db, notice } = await asking(german);
    const reply = await handlers['visits.ask']({
      heldKey: HELD,
      channel: 'email',
      via: 'mailto',
      notice: await notice(),
    });
    expect(reply).toMatchObject({ kind: 'blocked', verdict: { verdict: 'blocked', why: 'de-uwg-7' } });
    expect([tabs.opened, await db.getAll('notices'), (await standing(db)).begun]).toEqual([[], [], null]);
  });

  it('not a notice there that only informs', async () => {
    const { handlers, notice } = await asking(german);
    const asked = { heldKey: HELD, channel: 'email', via: 'mailto', notice: await notice('inform') } as const;
    expect(await handlers['visits.ask'](asked)).toMatchObject({ kind: 'begun' });
  });

  it('not a question there, for which the user has recorded a reason', async () => {
    const { handlers, notice } = await asking(german, filledSettings({ policy: [loosened] }));
    const asked = { heldKey: HELD, channel: 'email', via: 'mailto', notice: await notice() } as const;
    expect(await handlers['visits.ask'](asked)).toMatchObject({ kind: 'begun' });
  });

  it('a question that calls itself information', async () => {
    const { handlers, notice } = await asking(german);
    const disguised = { ...(await notice()), kind: 'inform' as const };
    const reply = await handlers['visits.ask']({ heldKey: HELD, channel: 'email', via: 'mailto', notice: disguised });
    expect(reply).toEqual({ kind: 'incomplete', missing: ['no-question'] });
  });

  it('whoever has said no already, to another visit or elsewhere; this one ends as well', async () => {
    const { handlers, db, notice } = await asking();
    const suppressor = await openSuppressor(db);
    const marks = await suppressor.ownKeysOf({
      ...visitor().person,
      marketplace: null,
      feedId: null,
      connectionId: '',
    });
    await db.put('held', { ...(await db.get('held', HELD))!, marks });
    const said = { scope: 'person-marketing', reason: 'refused', at: '2026-11-23T12:00:00.000Z', by: '', months: 36 };
    for (const entry of suppressor.entriesOf(marks, said as Suppressing)) await db.put('suppressed', entry);
    const asked = { heldKey: HELD, channel: 'email', via: 'mailto', notice: await notice() } as const;
    expect(await handlers['visits.ask'](asked)).toEqual({ kind: 'wrong-state', state: 'objected' });
    expect([tabs.opened, (await standing(db)).state]).toEqual([[], 'objected']);
  });

  it('a notice that lacks an item, by its name', async () => {
    const { handlers, notice } = await asking();
    const { text, ...rest } = await notice();
    const cut = { ...rest, text: text.replace(/^Réclamations.*$/m, '') };
    expect(await handlers['visits.ask']({ heldKey: HELD, channel: 'email', via: 'mailto', notice: cut })).toEqual({
      kind: 'incomplete',
      missing: ['complaint'],
    });
  });

  it.each(['notice-sent', 'consented', 'refused', 'withdrawn', 'objected', 'expired', 'restricted'] as const)(
    'any notice to somebody whose lead is %s',
    async (state) => {
      const { handlers, db, notice } = await asking();
      const row = (await db.get('held', HELD))!;
      await db.put('held', { ...row, standing: { ...row.standing!, state } });
      const asked = { heldKey: HELD, channel: 'email', via: 'mailto', notice: await notice() } as const;
      expect(await handlers['visits.ask'](asked)).toEqual({ kind: 'wrong-state', state });
      expect(tabs.opened).toEqual([]);
    },
  );
});

it('says of each way whether it may be used', async () => {
  const { handlers } = await asking({ address: { ...visitor().address, country: 'DE', street: '' } });
  expect(await handlers['visits.mayAsk']({ heldKey: HELD })).toEqual([
    { channel: 'email', verdict: 'blocked', why: 'de-uwg-7', reason: null, inform: 'allowed' },
    { channel: 'letter', verdict: 'no-address', why: 'de-letter', reason: null, inform: 'no-address' },
    { channel: 'form', verdict: 'no-address', why: 'own-form', reason: null, inform: 'no-address' },
  ]);
});

describe('a letter', () => {
  it('is told with its address once it was begun, and opens no mail', async () => {
    const { handlers, notice } = await asking();
    await expect(handlers['visits.letter']({ heldKey: HELD })).rejects.toMatchObject({ code: 'not-found' });
    const begun = await handlers['visits.ask']({
      heldKey: HELD,
      channel: 'letter',
      via: 'none',
      notice: await notice('ask', 'letter'),
    });
    const { code } = begun as { code: string };
    const letter = await handlers['visits.letter']({ heldKey: HELD });
    expect(letter.address).toEqual(['Zoé Canary', 'Canary SA', '1 rue du Canari', '75001 Paris']);
    expect(letter.text).toContain(code);
    expect(letter.text).not.toContain('{{');
    expect(tabs.opened).toEqual([]);
  });

  it('is not told of where a mail was begun, or after it was sent', async () => {
    const { handlers, db, notice } = await asking();
    await handlers['visits.ask']({ heldKey: HELD, channel: 'email', via: 'mailto', notice: await notice() });
    await expect(handlers['visits.letter']({ heldKey: HELD })).rejects.toMatchObject({ code: 'not-found' });
    const row = (await db.get('held', HELD))!;
    const begun = { ...row.standing!.begun!, channel: 'letter' as const };
    await db.put('held', { ...row, standing: { ...row.standing!, state: 'notice-sent', begun } });
    await expect(handlers['visits.letter']({ heldKey: HELD })).rejects.toMatchObject({ code: 'not-found' });
  });
});

it('where a person can be reached is opened for a notice that was begun, and for nothing else', async () => {
  const { handlers, db, notice } = await asking();
  expect(await contactForNotice(db, HELD)).toBeNull();
  await handlers['visits.ask']({ heldKey: HELD, channel: 'email', via: 'none', notice: await notice() });
  expect(await contactForNotice(db, HELD)).toMatchObject({ email: 'zoe.canary@visitors.example' });
  const row = (await db.get('held', HELD))!;
  await db.put('held', { ...row, standing: { ...row.standing!, state: 'notice-sent' } });
  expect(await contactForNotice(db, HELD)).toBeNull();
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './person-world.ts';

const fake = vi.hoisted(() => ({ browser: {} as object }));
vi.mock('#i18n', () => ({
  i18n: { t: (key: string, words?: readonly unknown[]) => [key, ...(words ?? []).map(String)].join(' ') },
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { rightHandlers } = await import('../../../lib/background/consent/person-right-handlers.ts');
const { change } = await import('../../../lib/background/consent/standings.ts');
const { rememberLead, waitInTab } = await import('../../../lib/background/last-lead.ts');
const { nameInMenu } = await import('../../../lib/background/menus.ts');
const { remember } = await import('../../../lib/background/prefill.ts');
const { verifyChain } = await import('./verify.ts');
const { noteCopy } = await import('../../../lib/storage/copies.ts');
const { everything } = await import('./everything.ts');
const { body, feedWorld, record, request } = await import('../feed-world.ts');

/** No value of Ada's is without it. */
const CANARY = 'Kanarienvogel';
const ADA = 'ada@works.fr';
const ada = { firstName: CANARY, lastName: CANARY, comment: CANARY, email: ADA };
const all = () => [
  request('1', ada),
  request('2', { lastName: 'Bob', email: 'bob@works.fr' }),
  record({ id: '3', category: 'PROSPECT', type: 'PRICE_LIST', visitorType: 'PROFESSIONAL', ...ada }),
  record({ id: '4', category: 'PROSPECT', type: 'PRICE_LIST', visitorType: 'PRIVATE_PERSON', ...ada }),
  record({ id: '5', category: 'VISIT', ...ada, email: 'ADA@Works.FR' }),
  record({ id: '6', category: 'VISIT', lastName: 'Bob', email: 'bob@works.fr' }),
  `<strange><note>${CANARY}</note><mail>ada&#64;works.fr</mail></strange>`,
];

let here: Awaited<ReturnType<typeof feedWorld>>;
let beside: ReturnType<typeof fakeBrowser>['beside'];
const rights = () => rightHandlers(here.parts);
const evidence = { how: 'mail' as const, at: '2026-11-23T12:00:00.000Z', text: `${CANARY} wants it.` };
const lead = async (id: string) => (await here.leads()).find(({ feed }) => feed.feedId === id)!;

beforeEach(async () => {
  const { browser, ...other } = fakeBrowser();
  fake.browser = browser;
  beside = other.beside;
  here = await feedWorld();
  await here.download(body(...all()));
  // One that broke off in the middle of Ada's: its bytes are kept.
  await here.download(`<leads>${all().join('')}<lead><id>7</id><lastName>${CANARY}</lastName><email>ada@works.fr`);
});

describe('erasing a person', () => {
  const erase = () => rights()['person.erase']({ email: ADA, reason: 'asked' });

  it('finds them wherever they are', async () => {
    const found = await rights()['person.find']({ email: ' Ada@WORKS.fr' });
    expect(found).toMatchObject({ requests: 1, prospects: 1, visits: { held: 2 }, unread: 1, downloads: 1 });
  });

  it('leaves not a word of them, sealed or open, in any store', async () => {
    await rights()['person.restrict']({ email: ADA, restricted: true, evidence });
    await rights()['person.restrict']({ email: ADA, restricted: false, evidence });
    expect((await everything(here.parts)).includes(CANARY)).toBe(true);
    await erase();
    const left = await everything(here.parts);
    expect(left.includes(CANARY)).toBe(false);
    expect(/ada(?:@|&#64;)works/i.test(left)).toBe(false);
    expect(left.includes('Bob')).toBe(true);
  });

  it('leaves nothing beside the database either', async () => {
    const row = await lead('1');
    const { leadKey } = row.feed;
    await rememberLead(leadKey, []);
    await waitInTab(1, { leadKey });
    await nameInMenu(row);
    await remember(2, {
      leadKey,
      origin: 'https://crm.example.com',
      undoable: true,
      controls: [{ ref: 1, label: 'Name', type: null, outcome: 'filled', before: '', after: CANARY }],
    });
    await erase();
    expect([...beside.session]).toEqual([]);
    expect(beside.titles.at(-1)).not.toContain(CANARY);
  });

  it('keeps a body that is still to be read, without them', async () => {
    const { erased } = await erase();
    expect(erased).toEqual({ leads: 3, visits: 2, downloads: 1 });
    const broken = (await here.db.getAll('downloads')).find(({ outcome }) => outcome === 'incomplete');
    expect(await here.db.getKey('raw', [broken!.id, 0])).toBeDefined();
  });

  it('lists where their data went, and until when they have to be answered', async () => {
    await noteCopy(
      here.db,
      (await lead('1')).feed.leadKey,
      'crm',
      'https://crm.example.com',
      '2026-11-01T00:00:00.000Z',
    );
    const erasure = await erase();
    expect(erasure).toMatchObject({ reason: 'asked', copies: [{ kind: 'crm', where: 'https://crm.example.com' }] });
    expect(erasure.answerBy?.slice(0, 7)).toBe('2026-12');
    const done = { id: erasure.id, copyId: erasure.copies[0]!.id, done: true };
    await rights()['erasures.mark'](done);
    expect((await rights()['erasures.list']({}))[0]!.copies[0]!.doneAt).not.toBeNull();
    await expect(rights()['erasures.mark']({ ...done, copyId: 'crm other' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is told of in the chain, which still holds and names nobody', async () => {
    await erase();
    expect(await verifyChain(here.db)).toBe(true);
    const entries = await here.db.getAll('chain');
    expect(entries.filter(({ event }) => event === 'erased').length).toBeGreaterThan(0);
  });

  it('counts what was seen by consent once, with its visit', async () => {
    const row = (await here.held()).find(({ persons }) => persons!.length > 0);
    const notice = { at: '', channel: 'letter', noticeHash: '', language: 'fr', code: '', masked: null } as const;
    await change(here.parts, row!.heldKey, { event: 'notice-begun', notice });
    await change(here.parts, row!.heldKey, { event: 'notice-sent' });
    const consent = { recordId: 'r', purposes: ['offers' as const], channels: ['email' as const] };
    await change(here.parts, row!.heldKey, { event: 'yes', proof: true, consent });
    expect((await erase()).erased).toMatchObject({ leads: 3, visits: 2 });
  });

  it('knows them by the address that was put right, and by the one that the feed goes on sending', async () => {
    await rights()['lead.correct']({
      leadKey: (await lead('1')).feed.leadKey,
      field: 'person.email',
      value: 'right@works.fr',
    });
    await rights()['person.erase']({ email: 'right@works.fr', reason: 'asked' });
    await here.download(body(record({ id: '12', category: 'VISIT', email: ADA })));
    await here.download(body(record({ id: '13', category: 'VISIT', email: 'right@works.fr' })));
    expect((await here.db.getAll('downloads')).slice(-2)).toMatchObject([{ suppressed: 1 }, { suppressed: 1 }]);
  });

  it('is for good: the same feed brings none of it back, and a new request only', async () => {
    await erase();
    await here.download(body(...all().slice(0, 6)));
    const left = await everything(here.parts);
    expect(left.includes(CANARY)).toBe(false);
    const again = { ...ada, creationDate: '2026-11-24T08:00:00Z' };
    await here.download(
      body(...all().slice(0, 6), request('10', again), record({ id: '11', category: 'VISIT', ...again })),
    );
    expect((await here.leads()).map(({ feed }) => feed.feedId)).toEqual(expect.arrayContaining(['2', '10']));
    expect(await rights()['person.find']({ email: ADA })).toMatchObject({
      requests: 1,
      prospects: 0,
      visits: {},
      suppressed: [{ scope: 'person-all', reason: 'erased' }],
    });
  });

  it('concerns nobody else', async () => {
    const before = await rights()['person.find']({ email: 'bob@works.fr' });
    await erase();
    expect(await rights()['person.find']({ email: 'bob@works.fr' })).toEqual(before);
  });

  it('holds for somebody of whom nothing is here yet', async () => {
    await rights()['person.erase']({ email: 'eve@works.fr', reason: 'asked' });
    await here.download(body(...all().slice(0, 6), record({ id: '20', category: 'VISIT', email: 'eve@works.fr' })));
    expect(await rights()['person.find']({ email: 'eve@works.fr' })).toMatchObject({ visits: {} });
  });
});

it.each([{ email: '' }, { email: ' ', phone: ' ' }, { email: ADA, phone: 'none' }])(
  'whoever is not named is not looked for: %j',
  async (nobody) => {
    await expect(rights()['person.find'](nobody)).rejects.toMatchObject({ code: 'unreadable' });
  },
);

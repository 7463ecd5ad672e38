import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './person-world.ts';

const fake = vi.hoisted(() => ({ browser: {} as object }));
vi.mock('#i18n', () => ({
  i18n: {
    t: (key: string, words?: readonly unknown[]) =>
      key === 'language.code' ? 'en' : [key, ...(words ?? []).map(String)].join(' '),
  },
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { rightHandlers } = await import('../../../lib/background/consent/person-right-handlers.ts');
const { visitAnswerHandlers } = await import('../../../lib/background/consent/visit-answers.ts');
const { change } = await import('../../../lib/background/consent/standings.ts');
const { restrictLead } = await import('../../../lib/background/consent/restrict-lead.ts');
const { createHandlers } = await import('../../../lib/background/handlers.ts');
const { triageList } = await import('../../../lib/background/overview.ts');
const { noteCopy, copiesOf } = await import('../../../lib/storage/copies.ts');
const { everything } = await import('./everything.ts');
const { body, feedWorld, record, request } = await import('../feed-world.ts');
const { verifyChain } = await import('./verify.ts');

const CANARY = 'Kanarienvogel';
const ADA = 'ada@works.fr';
const ada = { firstName: CANARY, lastName: CANARY, comment: CANARY, email: ADA };
const FEED = [
  request('1', ada),
  request('2', { lastName: 'Bob', email: 'bob@works.fr' }),
  record({ id: '3', category: 'PROSPECT', type: 'PRICE_LIST', visitorType: 'PROFESSIONAL', ...ada }),
  record({ id: '5', category: 'VISIT', ...ada }),
  `<strange><note>${CANARY}</note><mail>${ADA}</mail></strange>`,
];
const evidence = { how: 'mail' as const, at: '2026-11-23T12:00:00.000Z', text: `${CANARY} wants it.` };

let here: Awaited<ReturnType<typeof feedWorld>>;
const rights = () => rightHandlers(here.parts);
const ids = async () => (await here.leads()).map(({ feed }) => feed.feedId ?? '').toSorted();
const listed = async () => (await triageList(here.parts, 100)).leads;

beforeEach(async () => {
  fake.browser = fakeBrowser().browser;
  here = await feedWorld();
  await here.download(body(...FEED));
});

describe('a person who objects', () => {
  const object = () => rights()['person.object']({ email: ADA, evidence });

  it('gets no marketing any more: visits end, prospects are erased, requests are answered', async () => {
    const before = (await here.leads()).find(({ feed }) => feed.feedId === '3');
    await noteCopy(here.db, before!.feed.leadKey, 'crm', 'https://crm.example.com', '2026-11-24T00:00:00.000Z');
    expect(await object()).toMatchObject({
      requests: 1,
      prospects: 0,
      visits: { objected: 1 },
      suppressed: [{ scope: 'person-marketing', reason: 'objected' }],
    });
    expect(await ids()).toEqual(['1', '2']);
    expect(await rights()['erasures.list']({})).toMatchObject([
      { reason: 'objected', erased: { leads: 1, visits: 1 }, copies: [{ where: 'https://crm.example.com' }] },
    ]);
    await here.download(body(...FEED, record({ id: '6', category: 'VISIT', ...ada })));
    expect(await ids()).toEqual(['1', '2']);
    expect((await rights()['person.find']({ email: ADA })).visits).toEqual({ objected: 1 });
    expect(await verifyChain(here.db)).toBe(true);
  });

  it('by mistake, is undone as a whole', async () => {
    await here.download(body(...FEED, record({ id: '6', category: 'VISIT', ...ada })));
    // A clock goes on, however quick one is.
    vi.spyOn(here.parts, 'now').mockImplementation(() => (here.clock.now += 5));
    expect((await object()).visits).toEqual({ objected: 2 });
    await visitAnswerHandlers(here.parts)['visits.undo']({ heldKey: (await here.held())[1]!.heldKey });
    expect(await rights()['person.find']({ email: ADA })).toMatchObject({ visits: { held: 2 }, suppressed: [] });
  });

  it('is told of where their requests are shown, and nobody else is', async () => {
    expect((await listed()).some(({ suppressed }) => suppressed)).toBe(false);
    await object();
    await here.download(body(...FEED, request('7', { ...ada, creationDate: '2026-11-24T08:00:00Z' })));
    const marks = Object.fromEntries((await listed()).map(({ feed, suppressed }) => [feed.feedId, suppressed?.reason]));
    expect(marks).toEqual({ '1': 'objected', '2': undefined, '7': 'objected' });
    const row = (await here.leads()).find(({ feed }) => feed.feedId === '7');
    const handlers = createHandlers(here.parts);
    const { leadKey } = row!.feed;
    expect((await handlers['triage.read']({ leadKey })).suppressed?.reason).toBe('objected');
    await handlers['triage.act']({ leadKeys: [leadKey], act: { act: 'answer' } });
    expect((await handlers['triage.read']({ leadKey })).suppressed?.reason).toBe('objected');
  });
});

describe('a person who says no to a visit', () => {
  const answers = () => visitAnswerHandlers(here.parts);
  const visit = async () => (await here.held())[0]!.heldKey;
  const say = async (said: 'no' | 'object' | 'lift') =>
    answers()['visits.answer']({ heldKey: await visit(), said, evidence, purposes: [], channels: [] });
  const ask = async () => {
    const at = evidence.at;
    const notice = { at, channel: 'letter', noticeHash: 'hash', language: 'fr', code: 'LS-1', masked: null } as const;
    await change(here.parts, await visit(), { event: 'notice-begun', notice });
    await answers()['visits.sent']({ heldKey: await visit(), sent: true });
  };

  it.each(['no', 'object'] as const)('has no prospect any more, and still a request: %s', async (said) => {
    const before = (await here.leads()).find(({ feed }) => feed.feedId === '3');
    await noteCopy(here.db, before!.feed.leadKey, 'crm', 'https://crm.example.com', '2026-11-24T00:00:00.000Z');
    if (said === 'no') await ask();
    await say(said);
    expect(await ids()).toEqual(['1', '2']);
    expect(await rights()['erasures.list']({})).toMatchObject([
      { reason: 'objected', erased: { leads: 1 }, copies: [{ where: 'https://crm.example.com' }] },
    ]);
    await here.download(body(...FEED));
    expect(await ids()).toEqual(['1', '2']);
    expect((await listed()).find(({ feed }) => feed.feedId === '1')!.suppressed).toBeTruthy();
    expect(await verifyChain(here.db)).toBe(true);
  });

  it('by mistake, gets the prospect back with the feed once that is undone', async () => {
    await say('object');
    await here.download(body(...FEED));
    expect(await ids()).toEqual(['1', '2']);
    await answers()['visits.undo']({ heldKey: await visit() });
    await here.download(body(...FEED));
    expect(await ids()).toEqual(['1', '2', '3']);
    expect(await here.db.count('suppressed')).toBe(0);
    expect((await here.held())[0]).not.toHaveProperty('endedWith');
  });

  it('whatever address of the prospect was put right', async () => {
    const other = { ...ada, email: 'other@works.fr' };
    const prospect = record({
      id: '9',
      category: 'PROSPECT',
      type: 'PRICE_LIST',
      visitorType: 'PROFESSIONAL',
      ...other,
    });
    await here.download(body(...FEED, prospect));
    const row = (await here.leads()).find(({ feed }) => feed.feedId === '9');
    await rights()['lead.correct']({ leadKey: row!.feed.leadKey, field: 'person.email', value: ADA });
    // Another reading takes nothing from it.
    await here.save({ zone: 'Europe/Berlin' });
    await say('object');
    expect(await ids()).toEqual(['1', '2']);
  });

  it('and whose prospect is from before it was noted whose it is', async () => {
    for (const { persons: _, ...row } of await here.leads()) await here.db.put('leads', row);
    await here.db.put('chores', { upTo: '' }, 'standings');
    await say('object');
    expect(await ids()).toEqual(['1', '2']);
  });

  it('and whose prospect was restricted and came back before', async () => {
    await here.download(body(FEED[2]!));
    await restrictLead(here.parts, (await here.leads()).find(({ feed }) => feed.feedId === '3')!.feed.leadKey);
    const restricted = (await here.held()).find(({ standing }) => standing?.state === 'restricted');
    await change(here.parts, restricted!.heldKey, { event: 'lift', proof: true });
    expect(await ids()).toEqual(['1', '2', '3']);
    const held = (await here.held()).find(({ standing }) => standing?.state === 'held');
    await change(here.parts, held!.heldKey, { event: 'object' });
    expect(await ids()).toEqual(['1', '2']);
  });
});

describe('a person whose data is restricted', () => {
  const restrict = (restricted: boolean) => rights()['person.restrict']({ email: ADA, restricted, evidence });

  it('is seen nowhere, and stays', async () => {
    expect(await restrict(true)).toMatchObject({ requests: 0, prospects: 0, visits: { restricted: 3 } });
    expect(await ids()).toEqual(['2']);
    const list = JSON.stringify([await triageList(here.parts, 100), await here.leads()]);
    expect(list.includes(CANARY)).toBe(false);
    expect((await everything(here.parts)).includes(CANARY)).toBe(true);
  });

  it('is not opened by the feed', async () => {
    await restrict(true);
    await here.download(body(request('1', { ...ada, position: 'new' }), ...FEED.slice(1)));
    expect(await ids()).toEqual(['2']);
    await here.save({ zone: 'Europe/Berlin' });
    expect(await ids()).toEqual(['2']);
  });

  it('is as before once that is lifted, with all that was done and put right', async () => {
    const row = (await here.leads()).find(({ feed }) => feed.feedId === '1');
    const { leadKey } = row!.feed;
    await here.act(leadKey, 'answer');
    await noteCopy(here.db, leadKey, 'crm', 'https://crm.example.com', '2026-11-24T00:00:00.000Z');
    await rights()['lead.correct']({ leadKey, field: 'person.email', value: 'right@works.fr' });
    const before = await here.db.get('leads', leadKey);
    await restrict(true);
    expect((await rights()['person.find']({ email: 'right@works.fr' })).visits).toMatchObject({ restricted: 1 });
    expect(await restrict(false)).toMatchObject({ requests: 1, prospects: 1, visits: { held: 1 } });
    expect(await here.db.get('leads', leadKey)).toEqual(before);
    expect(await copiesOf(here.db, leadKey)).toHaveLength(1);
    expect(await verifyChain(here.db)).toBe(true);
  });

  it('and who objects meanwhile gets their request back, and no marketing', async () => {
    const prospect = (await here.leads()).find(({ feed }) => feed.feedId === '3');
    await noteCopy(here.db, prospect!.feed.leadKey, 'crm', 'https://crm.example.com', '2026-11-24T00:00:00.000Z');
    await restrict(true);
    await rights()['person.object']({ email: ADA, evidence });
    expect(await restrict(false)).toMatchObject({ requests: 1, prospects: 0, visits: { objected: 1 } });
    expect(await ids()).toEqual(['1', '2']);
    const [erasure] = await rights()['erasures.list']({});
    expect(erasure).toMatchObject({ reason: 'objected', copies: [{ where: 'https://crm.example.com' }] });
    await here.download(body(...FEED));
    expect(await ids()).toEqual(['1', '2']);
    expect(await verifyChain(here.db)).toBe(true);
  });

  it('is told before it is lifted', async () => {
    await restrict(true);
    const silent = { how: 'mail' as const, at: evidence.at };
    const lifting = rights()['person.restrict']({ email: ADA, restricted: false, evidence: silent });
    await expect(lifting).rejects.toMatchObject({ code: 'bad-input' });
    expect(await ids()).toEqual(['2']);
  });
});

describe('the file of a person', () => {
  it('holds all that is here of them, and nobody else', async () => {
    await here.download(`<leads>${FEED.join('')}<lead><lastName>${CANARY} cut</lastName><email>${ADA}`);
    const row = (await here.leads()).find(({ feed }) => feed.feedId === '1');
    await noteCopy(here.db, row!.feed.leadKey, 'crm', 'https://crm.example.com', '2026-11-24T00:00:00.000Z');
    await rights()['lead.correct']({ leadKey: row!.feed.leadKey, field: 'person.position', value: 'Buyer' });
    await rights()['person.object']({ email: 'nobody@works.fr', evidence });
    const { name, json, text } = await rights()['person.export']({ email: ADA });
    expect(name).toMatch(/^personal-data-\d{4}-\d\d-\d\d$/);
    expect(JSON.parse(json)).toMatchObject({
      format: 'leadstand-person',
      requests: [
        { feed: { feedId: '1', person: { position: 'Buyer' } }, copies: [{ where: 'https://crm.example.com' }] },
        { feed: { feedId: '3' } },
      ],
      visits: [{ content: { lead: { feedId: '5', person: { lastName: CANARY } } } }],
      unread: [expect.stringContaining(ADA)],
      downloads: [{ records: expect.arrayContaining([expect.stringContaining(ADA)]) }],
      records: expect.arrayContaining([
        expect.objectContaining({ event: 'corrected' }),
        expect.objectContaining({ event: 'access-given' }),
      ]),
    });
    for (const file of [json, text]) {
      expect(file.includes(CANARY)).toBe(true);
      expect(file.includes('bob@works.fr')).toBe(false);
    }
    expect(text).toContain('https://crm.example.com');
  });

  it('leaves what is held where it is, and what it was', async () => {
    const before = await here.held();
    await rights()['person.export']({ email: ADA });
    expect(await here.held()).toEqual(before);
    expect((await here.db.getAll('chain')).map(({ event }) => event)).toEqual(['access-given']);
  });
});

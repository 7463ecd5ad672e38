import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './person-world.ts';

const fake = vi.hoisted(() => ({ browser: {} as object }));
vi.mock('#i18n', () => ({ i18n: { t: String } }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { rightHandlers } = await import('../../../lib/background/consent/person-right-handlers.ts');
const { keepToPeriods } = await import('../../../lib/background/consent/retention-job.ts');
const { restrictLead } = await import('../../../lib/background/consent/restrict-lead.ts');
const { change } = await import('../../../lib/background/consent/standings.ts');
const { triageList } = await import('../../../lib/background/overview.ts');
const { defaultSettings } = await import('../../../lib/domain/consent/settings.ts');
const { noteCopy } = await import('../../../lib/storage/copies.ts');
const { writePolicyState } = await import('../../../lib/storage/policy.ts');
const { body, feedWorld, record, request } = await import('../feed-world.ts');
const { verifyChain } = await import('./verify.ts');

const DAY_MS = 86_400_000;
let here: Awaited<ReturnType<typeof feedWorld>>;

/** The clock of the world stands at 23 November 2026. */
const FEED = [
  request('old', { creationDate: '2023-10-01T08:00:00Z', email: 'old@works.fr' }),
  request('kept', { creationDate: '2024-02-01T08:00:00Z', email: 'kept@works.fr' }),
  request('again-1', { creationDate: '2023-01-01T08:00:00Z', email: 'Again@works.fr' }),
  request('again-2', { creationDate: '2026-01-01T08:00:00Z', email: 'again@WORKS.fr' }),
  request('private', { creationDate: '2025-10-01T08:00:00Z', visitorType: 'PRIVATE_PERSON', email: 'p@works.fr' }),
  record({
    id: 'prospect',
    category: 'PROSPECT',
    type: 'PRICE_LIST',
    creationDate: '2023-10-01T08:00:00Z',
    visitorType: 'PROFESSIONAL',
    email: 'prospect@works.fr',
  }),
];

beforeEach(async () => {
  fake.browser = fakeBrowser().browser;
  here = await feedWorld();
  await here.download(body(...FEED));
});

const look = async (days = 0): Promise<void> => {
  here.clock.now += days * DAY_MS;
  await keepToPeriods(here.parts);
};
const ids = async () => (await here.leads()).map(({ feed }) => feed.feedId ?? '').toSorted();
const view = () => rightHandlers(here.parts)['retention.view']({});
const notice = async () => (await triageList(here.parts, 10)).retention;
const EVERYTHING = ['again-1', 'again-2', 'kept', 'old', 'private', 'prospect'];

describe('threat 21: periods of retention', () => {
  it('are told of for thirty days before anything is erased by them', async () => {
    await look();
    // What has just come is here for thirty days in any case.
    expect(await notice()).toBeNull();
    await look(29);
    expect(await ids()).toEqual(EVERYTHING);
    await look(2);
    expect(await ids()).toEqual(['again-1', 'again-2', 'kept']);
  });

  it('are told of when leads were here long before them', async () => {
    here.clock.now += 100 * DAY_MS;
    await look();
    expect(await ids()).toEqual(EVERYTHING);
    expect(await notice()).toMatchObject({ leads: 4 });
    expect(await view()).toMatchObject({ requests: 3, prospects: 1, startsAt: (await notice())!.startsAt });
    await look(31);
    expect(await ids()).toEqual(['again-1', 'again-2']);
    expect(await notice()).toBeNull();
    expect(await view()).toMatchObject({ requests: 0, prospects: 0, startsAt: null });
  });

  it('are nothing to what its person wants restricted at that very moment', async () => {
    await look();
    const old = (await here.leads()).find(({ feed }) => feed.feedId === 'old');
    const { vault } = here.parts;
    const once = vi.spyOn(here.parts, 'vault').mockImplementationOnce(async () => {
      await restrictLead({ ...here.parts, vault }, old!.feed.leadKey);
      return vault();
    });
    await look(31);
    expect(once).toHaveBeenCalled();
    expect(await here.held()).toMatchObject([{ standing: { state: 'restricted' } }]);
    const { heldKey } = (await here.held())[0]!;
    await change(here.parts, heldKey, { event: 'lift', proof: true });
    await here.download(body(...FEED));
    expect(await ids()).toContain('old');
    const erased = (await here.db.getAll('chain')).filter(({ event }) => event === 'erased');
    expect(erased.map(({ detail }) => detail)).toEqual([{ reason: 'retention', requests: '1', prospects: '1' }]);
  });

  it('count from the last request of the same person', async () => {
    await look();
    await look(31);
    expect(await ids()).toContain('again-1');
    here.clock.now = Date.parse('2029-01-02T12:00:00Z');
    await look();
    expect(await ids()).toEqual([]);
  });

  it('find nothing to do until something is due, and everything anew when they are changed', async () => {
    await look();
    await look(31);
    const read = vi.spyOn(here.db, 'getAll');
    await look();
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
    const periods = { ...defaultSettings.periods, requestMonths: 1 };
    await here.db.put('consentSettings', { ...defaultSettings, periods }, 'settings');
    await look();
    expect(await ids()).toEqual([]);
  });

  it('are the shorter ones of a company', async () => {
    await writePolicyState(here.db, {
      missingSince: {},
      feeds: false,
      allowedCrms: null,
      retentionMonths: { request: 6 },
      lockConnections: false,
      problems: [],
      mapped: [],
    });
    await look();
    await look(31);
    expect(await ids()).toEqual([]);
  });

  it('are for good: the feed may bring it for as long as it likes', async () => {
    await look();
    await look(31);
    await here.download(body(...FEED));
    expect(await ids()).toEqual(['again-1', 'again-2', 'kept']);
  });

  it('let the same person ask anew, with nothing said against them', async () => {
    await look();
    await look(31);
    await here.download(body(...FEED, request('new', { creationDate: '2026-12-24T08:00:00Z', email: 'old@works.fr' })));
    const { leads } = await triageList(here.parts, 100);
    expect(leads.find(({ feed }) => feed.feedId === 'new')).toBeDefined();
    expect(leads.some(({ suppressed }) => suppressed)).toBe(false);
  });

  it('are recorded by day and reason, with a list of where the data went', async () => {
    const old = (await here.leads()).find(({ feed }) => feed.feedId === 'old')!;
    await noteCopy(here.db, old.feed.leadKey, 'crm', 'https://crm.example.com', '2026-11-24T00:00:00.000Z');
    await look();
    await look(31);
    const [entry, ...others] = await here.db.getAll('chain');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      event: 'erased',
      actor: 'clock',
      subject: null,
      detail: { reason: 'retention', requests: '2', prospects: '1' },
    });
    expect(await verifyChain(here.db)).toBe(true);
    expect(await here.db.getAll('erasures')).toMatchObject([
      { reason: 'retention', answerBy: null, copies: [{ where: 'https://crm.example.com', doneAt: null }] },
    ]);
    expect(await here.db.getAll('copies')).toEqual([]);
  });
});

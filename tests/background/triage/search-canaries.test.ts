import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from '../consent/person-world.ts';

const fake = vi.hoisted(() => ({ browser: {} as object }));
vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { rightHandlers } = await import('../../../lib/background/consent/person-right-handlers.ts');
const { restrictLead } = await import('../../../lib/background/consent/restrict-lead.ts');
const { findHandlers } = await import('../../../lib/background/triage/find-handlers.ts');
const { indexLeads } = await import('../../../lib/background/triage/index-leads.ts');
const { everythingWaiting } = await import('../../../lib/domain/find/query.ts');
const { removeConnection } = await import('../../../lib/storage/connections.ts');
const { visitWorld } = await import('../consent/visit-world.ts');
const { body, record, request } = await import('../feed-world.ts');

/** As the index has it. */
const CANARY = 'kanarienvogel';
const ADA = 'ada@works.fr';
const ada = { firstName: CANARY, lastName: CANARY, comment: `Says ${CANARY}`, email: ADA };
const evidence = { how: 'mail' as const, at: '2026-11-23T12:00:00.000Z', text: 'wants it' };

type Here = Awaited<ReturnType<typeof visitWorld>>;
let here: Here;
const keyOf = async (id: string): Promise<string> =>
  (await here.leads()).find(({ feed }) => feed.feedId === id)!.feed.leadKey;

/** Everything that the search keeps. */
async function kept(): Promise<string> {
  const [rows, lists] = [await here.db.getAll('search'), await here.db.getAll('unindexed')];
  return JSON.stringify([rows.map(({ keys, bucket }) => [keys, bucket?.terms]), lists]);
}

async function found(words: string): Promise<number> {
  const handlers = findHandlers(here.parts);
  const ask = async (box: 'waiting' | 'prospects'): Promise<number> =>
    (await handlers['triage.page']({ query: { ...everythingWaiting, box, words }, limit: 50 })).lines.length;
  return (await ask('waiting')) + (await ask('prospects'));
}

beforeEach(async () => {
  fake.browser = fakeBrowser().browser;
  here = await visitWorld();
  await here.download(
    body(
      request('ADA1', ada),
      record({ id: 'ADA2', category: 'PROSPECT', type: 'PRICE_LIST', visitorType: 'PROFESSIONAL', ...ada }),
      request('2', { lastName: 'Bob', email: 'bob@works.fr' }),
    ),
  );
});

/** `of` is what must be gone; the rest of Ada's stays where only one of hers goes. */
const removals: Record<string, { gone: string; by: () => Promise<unknown> }> = {
  'she is erased': {
    gone: CANARY,
    by: () => rightHandlers(here.parts)['person.erase']({ email: ADA, reason: 'asked' }),
  },
  'her data is restricted': {
    gone: CANARY,
    by: () => rightHandlers(here.parts)['person.restrict']({ email: ADA, restricted: true, evidence }),
  },
  'one request is restricted': { gone: 'ADA1', by: async () => restrictLead(here.parts, await keyOf('ADA1')) },
  'she objects': { gone: 'ADA2', by: () => rightHandlers(here.parts)['person.object']({ email: ADA, evidence }) },
  'the feed calls it a visit': {
    gone: 'ADA1',
    by: () => here.download(body(record({ id: 'ADA1', category: 'VISIT', ...ada }))),
  },
  'another mapping calls it a visit': {
    gone: CANARY,
    by: () => here.save({ kinds: { REQUEST: 'visit', PROSPECT: 'visit' } }),
  },
  'the feed is removed with its leads': { gone: CANARY, by: () => removeConnection(here.db, here.connection.id, true) },
};

test.each(Object.entries(removals))('threat 17: nothing to find her by is left once %s', async (_, { gone, by }) => {
  await indexLeads(here.parts);
  // Another name in a newer segment, and one that is still to be indexed: the older ones know her as well.
  await here.download(body(request('ADA1', { ...ada, comment: `${CANARY} asks for more` })));
  await indexLeads(here.parts);
  await here.download(body(request('ADA1', { ...ada, comment: `${CANARY} asks again` })));
  expect(await kept()).toContain(gone);
  expect(await found(CANARY)).toBe(2);
  await by();
  expect((await kept()).includes(gone)).toBe(false);
  await indexLeads(here.parts);
  expect((await kept()).includes(gone)).toBe(false);
  expect(await found(CANARY)).toBe(gone === CANARY ? 0 : 1);
  expect(await found('bob')).toBe((await here.leads()).some(({ feed }) => feed.person.lastName === 'Bob') ? 1 : 0);
});

test('what is seen by consent is found, until the consent is taken back', async () => {
  await here.download(
    body(record({ id: 'V1', category: 'VISIT', firstName: 'Vera', lastName: 'Visitor', country: 'FR' })),
  );
  await indexLeads(here.parts);
  const heldKey = (await here.only()).heldKey;
  expect([await found('visitor'), (await kept()).includes('visitor')]).toEqual([0, false]);
  await here.ask(heldKey);
  await here.say(heldKey, 'yes');
  await indexLeads(here.parts);
  expect((await kept()).includes('visitor')).toBe(true);
  await here.say(heldKey, 'withdraw');
  expect((await kept()).includes('visitor')).toBe(false);
});

test('a segment that was being made when somebody in it was erased is not stored', async () => {
  const erase = () => rightHandlers(here.parts)['person.erase']({ email: ADA, reason: 'asked' });
  const { locks, ...parts } = here.parts;
  let [erasing, reads] = [Promise.resolve() as Promise<unknown>, 0];
  // The clock is asked when a segment is ready to be stored.
  const now = (): number => {
    reads += 1;
    if (reads === 1) erasing = erase();
    return here.clock.now;
  };
  await indexLeads({ ...parts, locks, now });
  await erasing;
  await indexLeads(here.parts);
  expect((await kept()).includes(CANARY)).toBe(false);
  expect(await found('bob')).toBe(1);
});

import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from './person-world.ts';

const fake = vi.hoisted(() => ({ browser: {} as object }));
vi.mock('#i18n', () => ({ i18n: { t: String } }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));
vi.mock('../../../lib/background/alarms.ts', () => ({ forgetAlarm: async () => true }));
vi.mock('../../../lib/background/give-back.ts', () => ({ giveBackUnneeded: async () => {} }));

const { connectionHandlers } = await import('../../../lib/background/connection-handlers.ts');
const { rightHandlers } = await import('../../../lib/background/consent/person-right-handlers.ts');
const { noteCopy } = await import('../../../lib/storage/copies.ts');
const { everything } = await import('./everything.ts');
const { body, feedWorld, record, request } = await import('../feed-world.ts');
const { verifyChain } = await import('./verify.ts');

const CANARY = 'Kanarienvogel';
const ADA = 'ada@works.fr';
const evidence = { how: 'mail' as const, at: '2026-11-23T12:00:00.000Z', text: `${CANARY} wants it.` };

let here: Awaited<ReturnType<typeof feedWorld>>;
beforeEach(async () => {
  fake.browser = fakeBrowser().browser;
  here = await feedWorld({ mode: 'test' });
  const ada = { lastName: CANARY, email: ADA };
  await here.download(
    body(request('1', ada), record({ id: '2', category: 'VISIT', ...ada }), `<strange><a>${CANARY}</a></strange>`),
  );
  const rights = rightHandlers(here.parts);
  // What was said while a lead was under seal is not forgotten when it is seen again.
  await rights['person.restrict']({ email: ADA, restricted: true, evidence });
  await rights['person.restrict']({ email: ADA, restricted: false, evidence });
  const [lead] = await here.leads();
  await noteCopy(here.db, lead!.feed.leadKey, 'crm', 'https://crm.example.com', '2026-11-24T00:00:00.000Z');
});

it.each([
  ['removing a feed with its leads', 'connections.remove', { connectionId: 'c1', eraseLeads: true }],
  ['going live without the leads of the test', 'connections.goLive', { connectionId: 'c1', leads: 'erase' }],
] as const)('%s leaves nothing of its people', async (_, name, input) => {
  expect((await everything(here.parts)).includes(CANARY)).toBe(true);
  await connectionHandlers(here.parts)[name](input as never);
  const left = await everything(here.parts);
  expect([left.includes(CANARY), left.includes(ADA)]).toEqual([false, false]);
  for (const store of ['leads', 'held', 'problems', 'copies', 'evidence'] as const)
    expect(await here.db.getAll(store)).toEqual([]);
  expect((await here.db.getAll('chain')).at(-1)).toMatchObject({
    event: 'erased',
    detail: { reason: 'connection', leads: '1', visits: '1' },
  });
  expect(await verifyChain(here.db)).toBe(true);
});

it('leaves alone what another feed has brought', async () => {
  await connectionHandlers(here.parts)['connections.goLive']({ connectionId: 'other', leads: 'erase' });
  expect((await everything(here.parts)).includes(CANARY)).toBe(true);
});

import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../background/consent/person-world.ts';

const fake = vi.hoisted(() => ({ browser: {} as object }));
vi.mock('#i18n', () => ({ i18n: { t: String } }));
vi.mock('../../lib/platform/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { lookAfterVisits } = await import('../../lib/background/consent/look-after-visits.ts');
const { keepToPeriods } = await import('../../lib/background/consent/retention-job.ts');
const { everything } = await import('../background/consent/everything.ts');
const { body, feedWorld, record, request } = await import('../background/feed-world.ts');

const DAY_MS = 86_400_000;
const CANARY = 'Kanarienvogel';
const MAIL = 'zoe@works.example';
const person = { firstName: CANARY, lastName: CANARY, company: CANARY, comment: CANARY, city: CANARY, email: MAIL };
let here: Awaited<ReturnType<typeof feedWorld>>;

beforeEach(async () => {
  fake.browser = fakeBrowser().browser;
  here = await feedWorld();
  await here.download(
    body(
      request('old', { ...person, creationDate: '2023-10-01T08:00:00Z' }),
      record({ id: 'prospect', category: 'PROSPECT', type: 'PRICE_LIST', visitorType: 'PROFESSIONAL', ...person }),
      record({ id: 'visit', category: 'VISIT', creationDate: '2026-11-20T08:00:00Z', ...person }),
      request('new', { lastName: 'Bob', creationDate: '2026-11-20T08:00:00Z' }),
    ),
  );
});

/** Seals opened as well, as somebody with all keys could. */
const stored = () => everything(here.parts);

it('threat 21: when the periods are over, no store has a word of who was erased, sealed or open', async () => {
  const lead = (await here.leads()).find(({ feed }) => feed.feedId === 'old');
  await here.act(lead!.feed.leadKey, 'answer');
  const before = await stored();
  expect(before).toContain(CANARY);
  expect(before).toContain(MAIL);
  for (let day = 0; day < 5 * 366; day += 10) {
    here.clock.now += 10 * DAY_MS;
    await keepToPeriods(here.parts);
    await lookAfterVisits(here.parts);
  }
  const after = await stored();
  expect(after).not.toContain(CANARY);
  expect(after.toLowerCase()).not.toContain(MAIL);
  // What was done about them is still told, by day and reason.
  expect((await here.db.getAll('chain')).map(({ event }) => event)).toContain('erased');
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noteCopy } from '../../../lib/storage/copies.ts';
import { body, request } from '../feed-world.ts';
import { visit, visitWorld, type VisitWorld } from './visit-world.ts';

vi.mock('#i18n', () => ({ i18n: { t: String } }));
vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const { correctLead } = await import('../../../lib/background/consent/person-correct.ts');
const { informWithReply } = await import('../../../lib/background/consent/inform-with-reply.ts');

const RIGHT = 'CANARYright';
const NOTICE = 'a'.repeat(64);
let here: VisitWorld;

beforeEach(async () => {
  here = await visitWorld();
  await here.download(body(request('1', { email: 'canary1@canary.example' })));
  const { leadKey } = (await here.leads())[0]!.feed;
  await correctLead(here.parts, { leadKey, field: 'person.lastName', value: RIGHT });
  await correctLead(here.parts, { leadKey, field: 'person.email', value: 'right@canary.example' });
  await informWithReply(here.parts, { leadKey, noticeHash: NOTICE });
  await noteCopy(here.db, leadKey, 'crm', 'https://crm.example', '2026-11-24T00:00:00.000Z');
});

const byFeed = () => here.download(body(visit('1')));
const byReading = async (): Promise<void> => {
  await here.save({ kinds: { REQUEST: 'visit' } });
};

describe.each([
  ['by the feed', byFeed],
  ['by another reading', byReading],
])('a request that is called a visit %s', (_, turn) => {
  test('keeps, sealed, what was put right and that its person was informed', async () => {
    await turn();
    expect([await here.leads(), JSON.stringify(await here.held()).includes(RIGHT)]).toEqual([[], false]);
    const { heldKey } = await here.only();
    await here.ask(heldKey);
    await here.say(heldKey, 'yes');
    expect(await here.leads()).toMatchObject([
      {
        feed: { person: { lastName: RIGHT, email: 'right@canary.example' } },
        corrections: { 'person.lastName': RIGHT },
        informed: { noticeHash: NOTICE },
      },
    ]);
  });

  test('and loses nothing of it when it comes again changed', async () => {
    await turn();
    await here.download(body(visit('1', { position: 'Buyer' })));
    const { heldKey, persons } = await here.only();
    await here.ask(heldKey);
    await here.say(heldKey, 'yes');
    expect((await here.leads())[0]?.feed.person).toMatchObject({ lastName: RIGHT, position: 'Buyer' });
    expect(persons!.length).toBeGreaterThan(1);
  });

  test('has its copies in CRMs listed when its person objects', async () => {
    await turn();
    await here.say((await here.only()).heldKey, 'object');
    expect(await here.db.getAll('erasures')).toMatchObject([{ copies: [{ where: 'https://crm.example' }] }]);
    expect(await here.db.count('copies')).toBe(0);
  });
});

test('one that proves to be a request after all has its copies under its own key again', async () => {
  const { leadKey } = (await here.leads())[0]!.feed;
  await byFeed();
  await here.download(body(visit('1', { category: 'REQUEST', position: 'Buyer' })));
  expect(await here.db.getAllFromIndex('copies', 'lead', leadKey)).toHaveLength(1);
});

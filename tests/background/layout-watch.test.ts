import { beforeEach, expect, test } from 'vitest';
import { connectionViews } from '../../lib/background/overview.ts';
import { noteLayout } from '../../lib/storage/layouts.ts';
import type { FeedNotice } from '../../lib/rpc/contract.ts';
import { body, feedWorld, type FeedWorld, mappingWith, newFeedWorld, record, request } from './feed-world.ts';

let here: FeedWorld;
beforeEach(async () => {
  here = await feedWorld();
});

const notices = async (): Promise<FeedNotice[]> => (await connectionViews(here.parts))[0]!.notices;
const ofKind = async (kind: FeedNotice['kind']): Promise<FeedNotice[]> =>
  (await notices()).filter((notice) => notice.kind === kind);
const many = (count: number, over: Record<string, string | undefined> = {}, from = 1): string[] =>
  Array.from({ length: count }, (_, n) => request(String(from + n), over));

test('the first body is what later ones are compared with, and says which fields it filled', async () => {
  const { seen } = await here.download(
    body(...many(3, { businessSector: 'Pumps' }), request('9', { email: undefined })),
  );
  expect(seen).toMatchObject({
    fresh: [],
    gone: [],
    filled: { id: 4, kind: 4, 'person.email': 3, 'company.sector': 3 },
  });
  expect(seen!.filled).not.toHaveProperty('address.city');
  expect(await ofKind('layout-changed')).toEqual([]);
  expect(await ofKind('new-words')).toEqual([]);
});

test('a mapping that was learned is told of until somebody has looked at it', async () => {
  here = await newFeedWorld();
  await here.download(body(...many(3)));
  expect(await ofKind('unconfirmed-mapping')).toHaveLength(1);
  await here.save({});
  expect(await ofKind('unconfirmed-mapping')).toEqual([]);
});

test('places that come and places that go are told, and stay told until somebody has seen it', async () => {
  await here.download(body(...many(12)));
  const { seen } = await here.download(body(...many(12, { email: undefined, mail2: 'zoe@example.com' }, 20)));
  expect(seen).toMatchObject({ fresh: ['mail2'], gone: ['email'] });
  const changed = { kind: 'layout-changed', fresh: ['mail2'], gone: ['email'] };
  expect(await ofKind('layout-changed')).toEqual([changed]);
  // It is not news in the next download, and nobody has seen it yet.
  await here.download(body(...many(12, { email: undefined, mail2: 'zoe@example.com' }, 40)));
  expect(await ofKind('layout-changed')).toEqual([changed]);
  await noteLayout(here.db, 'c1');
  expect(await ofKind('layout-changed')).toEqual([]);
});

test('what comes back was not gone', async () => {
  await here.download(body(...many(12)));
  await here.download(body(...many(12, { email: undefined }, 20)));
  await here.download(body(...many(1, {}, 40)));
  expect(await ofKind('layout-changed')).toEqual([]);
});

test('a field that few leads have is not missed in a body of few', async () => {
  await here.download(body(...many(9), request('50', { city: 'Lyon' })));
  expect(await here.download(body(...many(4, {}, 20)))).toMatchObject({ seen: { gone: [] } });
  expect(await here.download(body(...many(100, {}, 100)))).toMatchObject({ seen: { gone: ['city'] } });
});

test('what is missing from half a body is not gone', async () => {
  await here.download(body(...many(12)));
  const half = body(...many(12, { email: undefined }, 20)).slice(0, -10);
  expect(await here.download(half)).toMatchObject({ outcome: 'incomplete', seen: { gone: [] } });
});

test('a kind that was never seen is held and asked about, until it has a meaning', async () => {
  await here.download(body(...many(2)));
  const report = await here.download(body(request('7', { category: 'BLUE' })));
  expect(report).toMatchObject({ heldNew: 1, seen: { newWords: [{ target: 'kind', word: 'BLUE', known: false }] } });
  const asked = { kind: 'unknown-words', target: 'kind', words: ['BLUE'] };
  expect(await ofKind('unknown-words')).toEqual([asked]);
  await noteLayout(here.db, 'c1');
  await here.download(body(...many(2)));
  expect(await ofKind('unknown-words')).toEqual([asked]);
  await here.save({ kinds: { BLUE: 'request' } });
  expect(await notices()).toEqual([]);
});

test('a type that was never seen is asked about as well, and one of several is named by itself', async () => {
  await here.download(body(request('1', { type: 'DOC,CALLBACK' })));
  expect(await ofKind('unknown-words')).toEqual([{ kind: 'unknown-words', target: 'type', words: ['CALLBACK'] }]);
});

test('a new type of company is kept and told of once', async () => {
  const type = (businessCompanyType: string, id: string): string => request(id, { businessCompanyType });
  await here.download(body(type('Dealer', '1')));
  await here.download(
    body(type('Dealer', '2'), type('Hospital', '3'), request('4', { category: 'PROSPECT', type: '' })),
  );
  expect(await ofKind('new-words')).toEqual([
    { kind: 'new-words', target: 'kind', words: ['PROSPECT'] },
    { kind: 'new-words', target: 'company.type', words: ['Hospital'] },
  ]);
  await noteLayout(here.db, 'c1');
  await here.download(body(type('Hospital', '5')));
  expect(await ofKind('new-words')).toEqual([]);
});

test.each([6, 60])(
  'what addresses or names people is not remembered as a word, whatever a mapping takes it for: %d leads',
  async (length) => {
    const rows = Array.from({ length }, (_, n) =>
      record({
        id: String(n),
        category: 'VISIT',
        email: `canary${n}@example.com`,
        lastName: `Canary${String.fromCodePoint(0x410 + n)}`,
      }),
    );
    await here.download(body(...rows));
    const { fields } = mappingWith();
    for (const place of ['email', 'lastName']) {
      await here.save({ fields: { ...fields, kind: [place, 'category'] } });
      await here.download(body(...rows));
      expect(JSON.stringify(await connectionViews(here.parts))).not.toMatch(/canary/i);
      expect(JSON.stringify(await here.db.getAll('layouts'))).not.toMatch(/canary/i);
    }
  },
);

test('another mapping looks at other places and words, and none of them is news', async () => {
  await here.download(body(...many(12, { category: 'BLUE', colour: 'RED' })));
  await here.save({ fields: { ...mappingWith().fields, kind: ['colour'] } });
  expect(await notices()).toEqual([{ kind: 'unknown-words', target: 'kind', words: ['RED'] }]);
  await here.download(body(...many(12, { category: 'BLUE', colour: 'RED' }, 30)));
  expect(await ofKind('layout-changed')).toEqual([]);
});

test('records that became no lead are counted', async () => {
  await here.download(body(request('1'), record({ country: 'FR' }), record({ country: 'DE' })));
  expect(await ofKind('problems')).toEqual([{ kind: 'problems', count: 2 }]);
});

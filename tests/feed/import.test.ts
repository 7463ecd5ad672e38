import { expect, it } from 'vitest';
import type { ImportItem } from '../../lib/domain/lead/import-item.ts';
import { importRecords } from '../../lib/feed/import.ts';
import { readFeed } from '../../lib/feed/read-feed.ts';
import { SAMPLE_MAPPING } from '../../lib/feed/sample-mapping.ts';

const context = {
  connection: { id: 'c1', mode: 'live' },
  downloadId: 7,
  receivedAt: '2026-11-23T10:00:00.000Z',
} as const;

const seal = () => Promise.resolve({ nonce: new Uint8Array(12), bytes: new ArrayBuffer(0) });

/** Imports a body with ports whose hashes are the text itself, and whose seals are empty. */
async function itemsOf(body: string): Promise<ImportItem[]> {
  const items: ImportItem[] = [];
  await importRecords(readFeed([new TextEncoder().encode(body)], { mapping: SAMPLE_MAPPING }), context, {
    keyedHash: (text) => Promise.resolve(`mac ${text}`),
    sealHeld: seal,
    sealContact: seal,
    sealRaw: seal,
    store: async (batch) => void items.push(...batch),
  });
  return items;
}

function keyOf(item: ImportItem): string {
  if ('lead' in item) return item.lead.leadKey;
  return item.gate === 'held' ? item.leadKey : item.gate === 'problem' ? item.id : '';
}

const request = (fields: string): string =>
  `<lead><category>REQUEST</category><email>zoe@example.com</email><creationDate>2026-11-23</creationDate>${fields}</lead>`;
const PUMP = '<product><name>Pump</name></product>';

it('takes two requests of one person on one day for two, with and without a product', async () => {
  const items = await itemsOf(
    `<leads>${[
      request('<message>A quote, please.</message>'),
      request('<message>Your catalogue, please.</message>'),
      request(`<message>A quote, please.</message>${PUMP}`),
      request(`<message>Your catalogue, please.</message>${PUMP}`),
      request(PUMP),
    ].join('')}</leads>`,
  );
  expect(items.map(({ gate }) => gate)).toEqual(Array(5).fill('open'));
  expect(new Set(items.map(keyOf)).size).toBe(5);
  expect(items.every((item) => keyOf(item).startsWith('fp:'))).toBe(true);
});

it('takes the id of the feed where there is one', async () => {
  const items = await itemsOf(`<leads>${request('<id>5</id><message>A</message>')}</leads>`);
  expect(items.map(keyOf)).toEqual(['id:c1:5']);
});

const MIXED = `<leads>${request('<message>A</message>')}<lead><category>VISIT</category><name>V</name></lead>
  <lead><category>REQUEST</category><country>FR</country></lead><lead><country>FR</country></lead>
  <visit><country>FR</country></visit><row id="1" email="a@example.com"/><lead><__proto__>1</__proto__></lead></leads>`;

it('gives everything the same keys when it comes again', async () => {
  const keys = (await itemsOf(MIXED)).map(keyOf);
  expect((await itemsOf(MIXED)).map(keyOf)).toEqual(keys);
  expect(new Set(keys).size).toBe(7);
});

it('holds what is not known to be a request, problems included', async () => {
  const items = await itemsOf(MIXED);
  expect(items.map(({ gate }) => gate)).toEqual(['open', 'held', ...(Array(5).fill('problem') as string[])]);
  expect(
    items.flatMap((item) =>
      item.gate === 'problem' ? [[item.reason, item.source !== null, item.record !== undefined]] : [],
    ),
  ).toEqual([
    ['nobody', true, false],
    ['nobody', false, true],
    ['nobody', false, true],
    ['unknown-record', false, true],
    ['forbidden-name', false, true],
  ]);
});

it('shows nothing of a lead that says two kinds, one of them a visit', async () => {
  const [item] = await itemsOf(
    `<visits><visit><category>REQUEST</category><name>Zoé</name><email>zoe@example.com</email></visit></visits>`,
  );
  expect(item).toMatchObject({ gate: 'held', outline: { reason: 'visit' } });
});

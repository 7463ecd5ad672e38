import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { runDownload } from '../../lib/background/download-job.ts';
import type { Vault } from '../../lib/background/vault.ts';
import type { DownloadReport } from '../../lib/domain/connection/download-report.ts';
import { SAMPLE_MAPPING } from '../../lib/feed/sample-mapping.ts';
import { saveConnection } from '../../lib/storage/connections.ts';
import { addMapping } from '../../lib/storage/mappings.ts';
import { connection } from '../support/builders.ts';
import { leadXml } from '../support/feed-xml.ts';
import { makeLeads } from '../support/leads.ts';
import { type Stored, storedOf } from '../support/stored.ts';
import { world, type World } from './parts.ts';

const HOUR = 3_600_000;
const one = connection();
/** The same keys in every world, so that the same record has the same place in each. */
let vault: Vault;

beforeAll(async () => {
  vault = await (await world()).parts.vault();
});

async function freshWorld(): Promise<World> {
  const here = await world();
  here.parts.vault = async () => vault;
  const address = { url: 'https://feeds.example.com/leads', key: '', placement: { kind: 'in-url' } } as const;
  await saveConnection(here.db, one, address);
  // What a piece of a feed teaches is another matter.
  await addMapping(here.db, one.id, SAMPLE_MAPPING, { confirmed: true, savedAt: one.createdAt });
  return here;
}

/** Downloads a body, in the next slot that is free. */
async function download(here: World, body: Uint8Array): Promise<DownloadReport> {
  here.serve(() => new Response(body.slice(), { headers: { 'Content-Type': 'application/xml' } }));
  here.clock.now += 3 * HOUR;
  const reply = await runDownload(here.parts, one.id);
  if (reply.kind !== 'done') throw new Error(reply.kind);
  return reply.report;
}

async function storedFrom(body: Uint8Array): Promise<Stored> {
  const here = await freshWorld();
  await download(here, body);
  return storedOf(here.db);
}

const POOL = makeLeads({ count: 60, now: Date.parse('2026-11-23T12:00:00Z') });

/** Records as feeds have them: leads of every kind, some without an id, and some that become none. */
const record = fc.oneof(
  { weight: 6, arbitrary: fc.nat(POOL.length - 1).map((index) => leadXml(POOL[index]!)) },
  { weight: 2, arbitrary: fc.nat(POOL.length - 1).map((index) => leadXml({ ...POOL[index]!, id: '' })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<lead/>', '<lead><country>FR</country></lead>', '<visit><city>X</city></visit>'),
  },
  { weight: 1, arbitrary: fc.nat(9).map((n) => `<enquiry><id>E${n}</id><email>e${n}@example.com</email></enquiry>`) },
  { weight: 1, arbitrary: fc.nat(9).map((n) => `<lead><id>P${n}</id><__proto__>x</__proto__></lead>`) },
);
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!-- <lead>é</lead> -->\n<leads>\n';
const TAIL = '</leads>\n';

interface Feed {
  records: string[];
  gap: string;
}

const feed: fc.Arbitrary<Feed> = fc.record({
  records: fc.array(record, { minLength: 1, maxLength: 25 }),
  gap: fc.constantFrom('', '\n', '\r\n  ', '<!-- 漢字 -->'),
});
const bytesOf = ({ records, gap }: Feed): Buffer =>
  Buffer.from(HEAD + records.map((text) => text + gap).join('') + TAIL);

/** How many records are whole before a cut. */
function wholeBefore({ records, gap }: Feed, at: number): number {
  let end = Buffer.byteLength(HEAD);
  return records.findIndex((text) => {
    const isCut = end + Buffer.byteLength(text) > at;
    end += Buffer.byteLength(text + gap);
    return isCut;
  });
}

test('a feed that is cut at any byte gives exactly its complete records, and the next whole one every lead once', async () => {
  await fc.assert(
    fc.asyncProperty(feed, fc.double({ min: 0, max: 1, noNaN: true }), async (whole, where) => {
      const bytes = bytesOf(whole);
      const rootEnd = bytes.length - '>\n'.length;
      // Behind the first tag, so that it is known to be a feed at all.
      const at = Buffer.byteLength(HEAD) + Math.floor(where * (rootEnd - Buffer.byteLength(HEAD)));
      const count = wholeBefore(whole, at);
      const complete = { ...whole, records: whole.records.slice(0, count < 0 ? undefined : count) };

      const here = await freshWorld();
      const cut = await download(here, bytes.subarray(0, at));
      expect(cut).toMatchObject({ outcome: 'incomplete', records: complete.records.length });
      expect(await storedOf(here.db)).toEqual(await storedFrom(bytesOf(complete)));
      expect((await here.db.getAllKeys('raw')).length).toBeGreaterThan(0);

      await download(here, bytes);
      expect(await storedOf(here.db)).toEqual(await storedFrom(bytes));
    }),
    { numRuns: 60 },
  );
});

test('a feed that is imported again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(feed, async (whole) => {
      const here = await freshWorld();
      await download(here, bytesOf(whole));
      const once = await Promise.all([here.db.getAll('leads'), here.db.getAll('held'), storedOf(here.db)]);
      const again = await download(here, bytesOf(whole));
      expect(await Promise.all([here.db.getAll('leads'), here.db.getAll('held'), storedOf(here.db)])).toEqual(once);
      expect(again).toMatchObject({ added: 0, updated: 0, heldNew: 0 });
    }),
    { numRuns: 60 },
  );
});

import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeedEnd, type FeedRecord, readFeed } from '../../lib/feed/read-feed.ts';
import { SAMPLE_MAPPING } from '../../lib/feed/sample-mapping.ts';
import { feedXml } from '../support/feed-xml.ts';
import { makeLeads } from '../support/leads.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');

interface Read {
  records: FeedRecord[];
  end: FeedEnd;
}

async function read(bytes: Uint8Array, size = 65_536): Promise<Read> {
  const chunks = function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  const batches = readFeed(chunks(), { mapping: SAMPLE_MAPPING });
  const records: FeedRecord[] = [];
  for (;;) {
    const next = await batches.next();
    if (next.done) return { records, end: next.value };
    expect(next.value.length).toBeGreaterThan(0);
    records.push(...next.value);
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const leads = makeLeads({ count: 60, now: NOW });
const feed = feedXml(leads);

describe('a good feed', () => {
  it('gives back every lead as it was written', async () => {
    const { records, end } = await read(utf8(feed));
    expect(end).toEqual({ end: 'complete', stoppedAt: null });
    expect(records).toHaveLength(leads.length);
    for (const [index, record] of records.entries()) {
      const written = leads[index]!;
      expect(record).toMatchObject({
        ok: true,
        position: index + 1,
        path: 'leads/lead',
        lead: {
          feedId: written.id,
          createdAt: written.creationDate,
          language: written.language,
          person: { firstName: written.firstName, lastName: written.lastName, email: written.email },
          company: { name: written.company },
          address: { city: written.city, postalCode: written.postalCode, country: written.country },
          message: written.comment,
          products: written.products,
          extra: {},
          flaws: [],
        },
      });
      if (record.ok && written.phoneNumber)
        expect(record.lead.person.phone).toMatch(new RegExp(`^\\${written.phoneCode}\\d+$`));
    }
  });

  it('has every kind of the table', async () => {
    const { records } = await read(utf8(feed));
    const kinds = new Set(
      records.map((record) => (record.ok ? `${record.lead.kind} ${record.lead.types.join('+')}` : 'problem')),
    );
    expect([...kinds].toSorted()).toEqual([
      'prospect price_seen',
      'request documentation',
      'request documentation+price_options',
      'request documentation+quote',
      'request price_options',
      'request quote',
      'unknown other',
      'visit ',
    ]);
  });

  it('is read the same whatever the chunks are', async () => {
    const whole = await read(utf8(feed), 10_000_000);
    for (const size of [1, 1000, 65_536]) expect(await read(utf8(feed), size)).toEqual(whole);
  });
});

describe('a feed that breaks', () => {
  const bytes = utf8(feed);
  const ends = [...feed.matchAll(/<\/lead>/g)].map(({ index }) => utf8(feed.slice(0, index)).length + '</lead>'.length);

  it('gives exactly the complete records before a cut', async () => {
    const rootEnd = bytes.length - 1;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: rootEnd - 1 }),
        fc.integer({ min: 1, max: 5000 }),
        async (at, size) => {
          const { records, end } = await read(bytes.subarray(0, at), size);
          expect(records).toHaveLength(ends.filter((recordEnd) => recordEnd <= at).length);
          expect(end.end).toBe('incomplete');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives exactly the complete records before a wrong byte', async () => {
    for (const position of [2, 17, 59]) {
      const broken = bytes.slice();
      broken[ends[position]! - 30] = 0xff;
      const { records, end } = await read(broken, 4000);
      expect(records).toHaveLength(position);
      expect(end.end).toBe('bad-encoding');
      expect(end.stoppedAt?.line).toBe(position + 3);
    }
  });

  it('stops reading the body at the first fault', async () => {
    let asked = 0;
    const chunks = function* () {
      for (;;) {
        asked++;
        yield utf8('{"error":"no"}'.repeat(100));
      }
    };
    const batches = readFeed(chunks(), { mapping: SAMPLE_MAPPING });
    expect((await batches.next()).value).toMatchObject({ end: 'json' });
    expect(asked).toBe(1);
  });
});

it('reports records that are none, and goes on', async () => {
  const { records, end } = await read(
    utf8(
      '<leads><lead><id>1</id></lead><lead/><lead><__proto__>x</__proto__></lead><visit><id>-</id></visit><lead><id>2</id></lead></leads>',
    ),
  );
  expect(end.end).toBe('complete');
  expect(records.map((record) => (record.ok ? record.lead.feedId : `${record.problem} ${record.kind}`))).toEqual([
    '1',
    'nobody unknown',
    'forbidden-name unknown',
    'nobody visit',
    '2',
  ]);
});

it('reports records of names it does not know, as of unknown kind', async () => {
  const enquiry = '<enquiry><id>2</id><email>b@example.com</email></enquiry>';
  const { records, end } = await read(utf8(`<leads><lead><id>1</id></lead>${enquiry}<lead><id>3</id></lead></leads>`));
  expect(end.end).toBe('complete');
  expect(records.map(({ ok, position }) => [ok, position])).toEqual([
    [true, 1],
    [false, 2],
    [true, 3],
  ]);
  expect(records[1]).toMatchObject({
    ok: false,
    position: 2,
    path: 'leads/enquiry',
    source: enquiry,
    problem: 'unknown-record',
    kind: 'unknown',
  });
});

it('calls no feed what has only records of names it does not know', async () => {
  const { records, end } = await read(utf8('<leads><row id="1" email="a@example.com"/></leads>'));
  expect(end.end).toBe('not-a-feed');
  expect(records).toMatchObject([{ ok: false, problem: 'unknown-record', kind: 'unknown' }]);
});

it('tells a lead that moved to another group from one that did not', async () => {
  const inGroup = async (group: string) =>
    (await read(utf8(`<export><${group}><lead><id>1</id></lead></${group}></export>`))).records[0];
  const visit = await inGroup('visits');
  const request = await inGroup('requests');
  expect(visit?.ok && request?.ok && visit.sourceHash !== request.sourceHash).toBe(true);
  expect(visit?.source).toBe(request?.source);
});

const SAMPLES = '../shared/data/domain/samples';

describe.skipIf(!existsSync(SAMPLES))('the sample feeds (skipped where they are not at hand)', () => {
  it.each([
    ['01-assumed-default.xml', ['request DI Exemple', 'visit ME Muster']],
    ['02-attributes-groups-namespace.xml', ['request NE Esempio']],
  ])('%s', async (file, expected) => {
    const { records } = await read(readFileSync(`${SAMPLES}/${file}`));
    expect(
      records.map(
        (record) => record.ok && `${record.lead.kind} ${record.lead.marketplace} ${record.lead.person.lastName}`,
      ),
    ).toEqual(expected);
  });
});

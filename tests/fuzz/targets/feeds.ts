import fc from 'fast-check';
import { leadKindSchema } from '../../../lib/domain/lead/lead.ts';
import { createByteDecoder } from '../../../lib/feed/decode.ts';
import { type FeedEnd, type FeedRecord, readFeed } from '../../../lib/feed/read-feed.ts';
import { readRecord } from '../../../lib/feed/read.ts';
import { RecordCutter } from '../../../lib/feed/records.ts';
import { SAMPLE_MAPPING } from '../../../lib/feed/sample-mapping.ts';
import { bytesOf, charsets } from '../arbitraries/bytes.ts';
import { inPieces } from '../arbitraries/damage.ts';
import { feeds, xmlSoup } from '../arbitraries/feeds.ts';
import { isLeadPart } from '../arbitraries/leads.ts';
import { must, mustEqual, target } from '../target.ts';

const sizes = fc.constantFrom(1, 7, 100, 4096, 1_000_000);

/** A body to its end, in pieces of a size. */
async function read(bytes: Uint8Array, size: number, charset: string | null) {
  const records: FeedRecord[] = [];
  const batches = readFeed(inPieces(bytes, size), { mapping: SAMPLE_MAPPING, httpCharset: charset });
  for (;;) {
    const next = await batches.next();
    if (next.done) return { records, end: next.value };
    records.push(...next.value);
  }
}

/** Of text behind the root, the parser tells at the end of its piece: where, depends on the pieces. */
const told = ({ records, end }: { records: FeedRecord[]; end: FeedEnd }) => ({ records, end: end.end });

function judge({ records, end }: { records: FeedRecord[]; end: FeedEnd }): string | null {
  for (const [index, record] of records.entries()) {
    must(record.position === index + 1, 'records are counted without a gap');
    must(leadKindSchema.safeParse(record.ok ? record.lead.kind : record.kind).success, 'each record is of a kind');
    if (!record.ok) continue;
    for (const [name, value] of Object.entries(record.lead))
      must(isLeadPart(name, value), `"${name}" is as a lead has it`);
  }
  return end.end === 'complete' ? (records.find((record) => !record.ok)?.problem ?? null) : end.end;
}

export const feedTargets = [
  target({
    name: 'feed',
    heavy: true,
    inputs: fc.record({ bytes: bytesOf(feeds), size: sizes, charset: charsets }),
    read: async ({ bytes, size, charset }) => {
      const inOne = await read(bytes, 10_000_000, charset);
      const named = judge(inOne);
      mustEqual(told(await read(bytes, size, charset)), told(inOne), 'a body is read the same whatever its pieces are');
      return named;
    },
  }),
  target({
    name: 'feed-encoding',
    inputs: fc.record({ bytes: bytesOf(xmlSoup), size: sizes, charset: charsets }),
    read: ({ bytes, size, charset }) => {
      const decoded = (step: number) => {
        const decoder = createByteDecoder(charset);
        let text = '';
        for (const piece of inPieces(bytes, step)) text += decoder.write(piece);
        text += decoder.end();
        return { text, failed: decoder.failed, cut: decoder.cut };
      };
      const whole = decoded(10_000_000);
      mustEqual(decoded(size), whole, 'bytes are the same text whatever their pieces are');
      return whole.failed ? 'bad-encoding' : whole.cut ? 'incomplete' : null;
    },
  }),
  target({
    name: 'feed-records',
    inputs: fc.record({
      // As it comes out of a decoder, which leaves no half of a pair.
      text: feeds.map((text) => text.toWellFormed()),
      size: sizes,
      record: fc.constantFrom('**/lead|visit', 'leads/*', '**/a', '*/*/*'),
    }),
    read: ({ text, size, record }) => {
      const cut = (step: number) => {
        const cutter = new RecordCutter({ root: ['leads'], record });
        const records = [...inPieces(text, step)].flatMap((piece) => cutter.write(piece));
        records.push(...cutter.finish());
        return {
          records: records.map(({ source, path, problem }) => ({ source, path, problem })),
          end: cutter.end?.end,
        };
      };
      const whole = cut(10_000_000);
      mustEqual(cut(size), whole, 'a text has the same records whatever its pieces are');
      for (const { source, problem } of whole.records) {
        must(problem === 'too-large' || text.includes(source), 'a record is a part of its text');
        if (problem === null) must(readRecord(source).ok, 'a record that was cut out can be read by itself');
      }
      return whole.end === 'complete' ? null : whole.end!;
    },
  }),
];

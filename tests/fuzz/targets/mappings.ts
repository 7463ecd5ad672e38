import fc from 'fast-check';
import { mappingSchema } from '../../../lib/domain/mapping/mapping.ts';
import { readMappingFile, writeMappingFile } from '../../../lib/domain/mapping/mapping-file.ts';
import { learnBody, learnText } from '../../../lib/feed/learn/learn.ts';
import { lookAt, recordsOf } from '../../../lib/feed/learn/look.ts';
import { RecordMapper } from '../../../lib/feed/map-record.ts';
import { readRecord } from '../../../lib/feed/read.ts';
import { bytesOf, charsets } from '../arbitraries/bytes.ts';
import { damaged, inPieces } from '../arbitraries/damage.ts';
import { feeds, records, wholeFeeds } from '../arbitraries/feeds.ts';
import { jsonTexts } from '../arbitraries/json.ts';
import { isLeadPart } from '../arbitraries/leads.ts';
import { mappings, patterns } from '../arbitraries/mappings.ts';
import { schemas } from '../arbitraries/schemas.ts';
import { must, mustEqual, target } from '../target.ts';

const MOST = 50;

/** What was learned is a mapping, and can be used at once. */
function learnAndLook(text: string, record?: string): string | null {
  const reply = learnText(text, record);
  if (reply.kind === 'refused') return reply.reason;
  mustEqual(mappingSchema.parse(reply.mapping), reply.mapping, 'what was learned is a mapping');
  lookAt(recordsOf(text, reply.mapping, MOST), reply.mapping);
  return null;
}

async function* later(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  yield* inPieces(bytes, size);
}

const files = mappings.map((mapping) => ({ format: 'leadstand-mapping', formatVersion: 1, mapping }));

export const mappingTargets = [
  target({
    name: 'sample',
    heavy: true,
    inputs: fc.record({ text: feeds, record: fc.option(patterns, { nil: undefined, freq: 4 }) }),
    read: ({ text, record }) => learnAndLook(text, record),
  }),
  target({
    name: 'sample-body',
    inputs: fc.record({ bytes: bytesOf(feeds), size: fc.constantFrom(100, 4096), charset: charsets }),
    read: async ({ bytes, size, charset }) => {
      const reply = await learnBody(later(bytes, size), charset);
      if (reply.kind === 'refused') return reply.reason;
      mustEqual(mappingSchema.parse(reply.mapping), reply.mapping, 'what was learned is a mapping');
      return null;
    },
  }),
  target({ name: 'schema', inputs: schemas, read: (text) => learnAndLook(text) }),
  target({
    name: 'mapping',
    heavy: true,
    inputs: fc.record({ mapping: mappings, text: fc.oneof(wholeFeeds, feeds) }),
    read: ({ mapping, text }) => {
      const { kinds } = lookAt(recordsOf(text, mapping, MOST), mapping);
      must(
        Object.values(kinds).every((count) => count >= 0),
        'kinds are counted',
      );
      return null;
    },
  }),
  target({
    name: 'record',
    inputs: fc.record({
      mapping: mappings,
      source: fc.oneof({ weight: 5, arbitrary: records }, damaged(records)),
      path: patterns,
    }),
    read: ({ mapping, source, path }) => {
      const read = readRecord(source);
      if (!read.ok) return read.problem;
      const mapper = new RecordMapper(mapping);
      const mapped = mapper.map(read.tree, path);
      if (!mapped.ok) return mapped.problem;
      for (const [name, value] of Object.entries(mapped.lead))
        must(isLeadPart(name, value), `"${name}" is as a lead has it`);
      return null;
    },
  }),
  target({
    name: 'mapping-file',
    inputs: jsonTexts(files),
    read: (text) => {
      const read = readMappingFile(text);
      if (read.kind === 'refused') return read.reason;
      const again = readMappingFile(writeMappingFile(read.mapping));
      mustEqual(again, read, 'a mapping that was handed on is the same');
      return null;
    },
  }),
];

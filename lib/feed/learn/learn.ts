import type { LearnReply } from '../../domain/mapping/learned.ts';
import { createByteDecoder } from '../decode.ts';
import type { RecordSource } from '../read-stored.ts';
import { namesIn } from '../record-path.ts';
import { Gatherer, type Gathered, readExample } from './gather.ts';
import { patternOf } from './layout.ts';
import { linesBefore, piecesOf } from './pieces.ts';
import { Spread } from './spread.ts';
import { learnFrom } from './teach.ts';
import { learnSchema } from './xsd/learn-schema.ts';

/** Longer than any sample that somebody pastes; a feed that is downloaded is looked at in part. */
const LONGEST_TEXT = 20_000_000;

/** A name that is longer than a mapping's pattern may be is nobody's. */
const LONGEST_NAME = 300;

/** Stored records that are looked at. */
const MOST_SOURCES = 400;

/** Learns a layout from a sample of a feed, or from its schema; from other records than the likeliest if they are wanted. */
export function learnText(text: string, record?: string): LearnReply {
  if (text.length > LONGEST_TEXT) return { kind: 'refused', reason: 'too-large', stoppedAt: null };
  const gatherer = new Gatherer(record);
  for (const piece of piecesOf(text)) {
    if (gatherer.isFull) break;
    gatherer.write(piece);
  }
  const reply = gatherer.isSchema ? learnSchema(text.trimStart(), record) : replyTo(gatherer.finish());
  if (reply.kind === 'learned' || !reply.stoppedAt) return reply;
  const { line, column } = reply.stoppedAt;
  return { ...reply, stoppedAt: { line: line + linesBefore(text), column } };
}

/** Learns a layout from a body as it was downloaded; of a long one, from a part. */
export async function learnBody(chunks: AsyncIterable<Uint8Array>, httpCharset: string | null): Promise<LearnReply> {
  const decoder = createByteDecoder(httpCharset);
  const gatherer = new Gatherer();
  for await (const chunk of chunks) {
    gatherer.write(decoder.write(chunk));
    if (decoder.failed || gatherer.isFull) break;
  }
  if (!decoder.failed) gatherer.write(decoder.end());
  const reply = replyTo(gatherer.finish());
  // What is no text in its encoding is no XML either.
  return decoder.failed && reply.kind === 'refused'
    ? { ...reply, reason: 'not-xml', stoppedAt: gatherer.place }
    : reply;
}

/** Learns a layout from records that are stored. */
export function learnSources(records: readonly RecordSource[]): LearnReply {
  const spread = new Spread<RecordSource>(MOST_SOURCES);
  for (const record of records) spread.add(record);
  const paths = [...new Set(records.map(({ path }) => path))].map(namesIn);
  const [root] = paths[0] ?? [];
  if (!root || paths.flat().some((name) => name.length > LONGEST_NAME))
    return { kind: 'refused', reason: 'no-records', stoppedAt: null };
  const record = patternOf(paths.filter((path) => path[0] === root));
  const roots = [...new Set(paths.map((path) => path[0]!))].slice(0, 50);
  const candidates = [{ root, record, count: records.length }];
  const examples = spread.items.map(readExample).filter((example) => example !== null);
  return { kind: 'learned', ...learnFrom(examples, { root: roots, record, candidates }) };
}

function replyTo(gathered: Gathered): LearnReply {
  if (!gathered.ok) return { kind: 'refused', reason: gathered.reason, stoppedAt: gathered.stoppedAt };
  return { kind: 'learned', ...learnFrom(gathered.records, gathered.layout) };
}

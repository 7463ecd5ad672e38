import type { CutRecord } from './cut-record.ts';
import { createByteDecoder } from './decode.ts';
import type { FeedEnd } from './feed-end.ts';
import { RecordMapper } from './map-record.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import { mappedRead, type RecordSource, type StoredRead } from './read-stored.ts';
import { RecordCutter } from './records.ts';

export type { FeedEnd };

/** A record of a body, and what became of it. `position` counts the records of the body from 1. */
export type FeedRecord = { position: number } & RecordSource & StoredRead;

export interface ReadOptions {
  mapping: FeedMapping;
  /** The charset that the answer's `Content-Type` names. */
  httpCharset?: string | null;
}

/**
 * A body → its leads, in batches of what one piece of the body completed. Memory stays flat: nothing is kept but
 * the record that is being read. The return value says how it ended; everything before that end was handed out.
 */
export async function* readFeed(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { mapping, httpCharset = null }: ReadOptions,
): AsyncGenerator<FeedRecord[], FeedEnd, void> {
  const decoder = createByteDecoder(httpCharset);
  const cutter = new RecordCutter(mapping);
  const mapper = new RecordMapper(mapping);
  const toBatch = (records: CutRecord[]): FeedRecord[] => records.map((record) => toFeedRecord(record, mapper));

  for await (const piece of slices(chunks)) {
    const batch = toBatch(cutter.write(decoder.write(piece)));
    if (batch.length > 0) yield batch;
    if (decoder.failed || cutter.end) break;
  }
  const batch = toBatch([...cutter.write(decoder.end()), ...finish(cutter, decoder)]);
  if (batch.length > 0) yield batch;
  return cutter.end ?? { end: 'incomplete', stoppedAt: null };
}

/** Bytes read at once: some dozens of records, so that what is to be done with them can begin. */
const SLICE = 64 * 1024;

async function* slices(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += SLICE) yield chunk.subarray(at, at + SLICE);
}

function finish(cutter: RecordCutter, decoder: { failed: boolean; cut: boolean }): CutRecord[] {
  if (decoder.failed) return cutter.abort('bad-encoding');
  return decoder.cut ? cutter.abort('incomplete') : cutter.finish();
}

export function toFeedRecord({ position, path, source, problem, tree }: CutRecord, mapper: RecordMapper): FeedRecord {
  const about = { position, path, source };
  if (problem !== null) return { ...about, ok: false, problem, kind: 'unknown', places: [], words: {} };
  return { ...about, ...mappedRead(tree, path, mapper) };
}

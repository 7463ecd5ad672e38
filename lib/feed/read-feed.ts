import type { ProblemReason } from '../domain/connection/download-report.ts';
import { DEFAULT_ZONE } from '../domain/lead/dates.ts';
import type { LeadKind, MappedLead } from '../domain/lead/lead.ts';
import type { CutRecord } from './cut-record.ts';
import { createByteDecoder } from './decode.ts';
import type { FeedEnd } from './feed-end.ts';
import { RecordMapper } from './map-record.ts';
import type { FeedMapping } from '../domain/mapping/mapping.ts';
import { RecordCutter } from './records.ts';
import { canonicalOf } from './tree.ts';

export type { FeedEnd };

export type FeedRecord = {
  /** Which record of the body, from 1. */
  position: number;
  /** Local names from the root to the record; with the source, all that is needed to map it again. */
  path: string;
  /** The record's own text, exactly as it came. */
  source: string;
} & (
  | {
      ok: true;
      lead: MappedLead;
      /** The same text whenever the record says the same, however it is written. */
      canonical: string;
    }
  | {
      ok: false;
      problem: ProblemReason;
      /** `unknown` where the record could not be read: it may be about a held-back person. */
      kind: LeadKind;
    }
);

export interface ReadOptions {
  mapping: FeedMapping;
  /** The charset that the answer's `Content-Type` names. */
  httpCharset?: string | null;
  /** IANA name of the zone that dates without one are in. */
  zone?: string;
}

/**
 * A body → its leads, in batches of what one piece of the body completed. Memory stays flat: nothing is kept but
 * the record that is being read. The return value says how it ended; everything before that end was handed out.
 */
export async function* readFeed(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { mapping, httpCharset = null, zone = DEFAULT_ZONE }: ReadOptions,
): AsyncGenerator<FeedRecord[], FeedEnd, void> {
  const decoder = createByteDecoder(httpCharset);
  const cutter = new RecordCutter(mapping);
  const mapper = new RecordMapper(mapping, zone);
  const toBatch = (records: CutRecord[]): FeedRecord[] => records.map((record) => toFeedRecord(record, mapper));

  for await (const chunk of chunks) {
    const batch = toBatch(cutter.write(decoder.write(chunk)));
    if (batch.length > 0) yield batch;
    if (decoder.failed || cutter.end) break;
  }
  const batch = toBatch([...cutter.write(decoder.end()), ...finish(cutter, decoder)]);
  if (batch.length > 0) yield batch;
  return cutter.end ?? { end: 'incomplete', stoppedAt: null };
}

function finish(cutter: RecordCutter, decoder: { failed: boolean; cut: boolean }): CutRecord[] {
  if (decoder.failed) return cutter.abort('bad-encoding');
  return decoder.cut ? cutter.abort('incomplete') : cutter.finish();
}

function toFeedRecord({ position, path, source, problem, tree }: CutRecord, mapper: RecordMapper): FeedRecord {
  const about = { position, path, source };
  if (problem !== null) return { ok: false, ...about, problem, kind: 'unknown' };
  const mapped = mapper.map(tree, path);
  if (!mapped.ok) return { ok: false, ...about, problem: mapped.problem, kind: mapped.kind };
  // The path belongs to what the record says: a visit that moves to another group has become something else.
  return { ok: true, ...about, lead: mapped.lead, canonical: `${path} ${canonicalOf(tree)}` };
}

import type { ProblemReason } from '../domain/connection/download-report.ts';
import type { LeadKind, MappedLead } from '../domain/lead/lead.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Layout, RecordMapper } from './map-record.ts';
import { readRecord } from './read.ts';
import type { TreeNode } from './tree.ts';

/** A record as it is kept: its own text, exactly as it came, and its path from the root. All that reading it takes. */
export interface RecordSource {
  source: string;
  path: string;
}

export type StoredRead = Layout &
  (
    | {
        ok: true;
        lead: MappedLead;
        /** The same whenever the record says the same, however it is written; the path is part of what it says. */
        sourceHash: string;
        tree: TreeNode;
      }
    | {
        ok: false;
        problem: ProblemReason;
        /** `unknown` where the record could not be read: it may be about a held-back person. */
        kind: LeadKind;
      }
  );

/** One record → its lead, by any mapping and at any time. */
export function readStored({ source, path }: RecordSource, mapper: RecordMapper): StoredRead {
  const read = readRecord(source);
  if (!read.ok) return { ok: false, problem: read.problem, kind: 'unknown', places: [], words: {} };
  return mappedRead(read.tree, path, mapper);
}

export function mappedRead(tree: TreeNode, path: string, mapper: RecordMapper): StoredRead {
  const mapped = mapper.map(tree, path);
  if (!mapped.ok) return mapped;
  const { lead, places, words } = mapped;
  // The path belongs to what the record says: a visit that moves to another group has become something else.
  return { ok: true, lead, places, words, tree, sourceHash: fingerprintOf(path, tree) };
}

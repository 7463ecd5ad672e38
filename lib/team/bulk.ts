import type { Couch } from './couch-answer.ts';
import type { CouchClient, SentDoc, Written } from './couch.ts';

/** As many at once as the server takes; one that is too large by itself is not written, and is told of. */
export async function bulkInPieces(couch: CouchClient, docs: readonly SentDoc[]): Promise<Couch<Written[]>> {
  if (docs.length === 0) return { ok: true, value: [], servedAt: null };
  const written = await couch.bulk(docs);
  if (written.ok || written.fault !== 'too-large') return written;
  const { servedAt } = written;
  if (docs.length === 1) return { ok: true, value: [{ id: docs[0]!._id, rev: null, error: 'too-large' }], servedAt };
  const half = docs.length >> 1;
  const first = await bulkInPieces(couch, docs.slice(0, half));
  if (!first.ok) return first;
  const second = await bulkInPieces(couch, docs.slice(half));
  return second.ok ? { ...second, value: [...first.value, ...second.value] } : second;
}

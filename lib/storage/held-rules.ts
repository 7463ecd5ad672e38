import type { HeldRow } from './held-rows.ts';

/** What a feed that brings a held lead again may do to its row. The machine of visits is moved by persons and the clock alone. */

/** It has ended: whatever the feed still says of it is dropped. */
export function isOver({ standing, erased }: HeldRow): boolean {
  if (erased) return true;
  return ENDED.has(standing?.state ?? 'held');
}

const ENDED: ReadonlySet<string> = new Set(['refused', 'withdrawn', 'objected', 'expired']);

/**
 * Whether the feed may tell that it is none to be held, but a request. Who said no has said so of this lead as well;
 * whose month has passed without a word has said nothing, and asks now.
 */
export function mayBecomeRequest({ standing, erased }: HeldRow): boolean {
  if (erased) return erased.reason === 'expired';
  return OPENS.has(standing?.state ?? 'held');
}

const OPENS: ReadonlySet<string> = new Set(['held', 'notice-sent', 'consented', 'expired']);

import type { Outcome } from '../domain/schedule/outcome.ts';

/** Line and column of a body's text, both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** How the reading of a body ended: at the end of the document, or before it. */
export type FeedEnd = { end: 'complete'; stoppedAt: null } | { end: Outcome; stoppedAt: Place | null };

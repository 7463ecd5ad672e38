import { isFeed } from '../../domain/connection/connection.ts';
import type { ConnectionView, FeedNotice } from '../../rpc/contract.ts';
import { isInTrouble } from './feed-state.ts';

/** The one thing that is said of a feed above the list. */
export interface FeedLine {
  connection: ConnectionView['connection'];
  about: FeedNotice | { kind: 'paused' };
}

/** A list of requests is for answering them: a few lines above it, and no more. */
const MOST = 3;

/**
 * What should be known of the feeds although nothing is broken: the most serious of each, the most serious first. A feed
 * in trouble has the banner, which is louder.
 */
export function feedLines(views: readonly ConnectionView[]): { lines: FeedLine[]; others: number } {
  const lines = views
    .filter((view) => isFeed(view.connection) && !isInTrouble(view))
    .flatMap(lineOf)
    .toSorted((a, b) => seriousness(a.about) - seriousness(b.about));
  return { lines: lines.slice(0, MOST), others: Math.max(0, lines.length - MOST) };
}

function lineOf({ connection, notices }: ConnectionView): FeedLine[] {
  if (connection.paused) return [{ connection, about: { kind: 'paused' } }];
  const [worst] = notices.filter(isForTheList).toSorted((a, b) => seriousness(a) - seriousness(b));
  return worst ? [{ connection, about: worst }] : [];
}

/** New sectors come by the dozen and change nothing; the set-up page has them. */
const isForTheList = (notice: FeedNotice): boolean => notice.kind !== 'new-words' || notice.target !== 'company.sector';

/** The lower, the worse: no leads at all, leads without a field, leads that nobody sees, and what can wait. */
export function seriousness(about: FeedLine['about']): number {
  if (about.kind === 'layout-changed') return about.gone.length > 0 ? 1 : 4;
  return { paused: 0, 'unknown-words': 2, problems: 3, 'unconfirmed-mapping': 5, 'new-words': 6 }[about.kind];
}

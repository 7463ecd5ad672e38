import { type Connection, isFeed } from '../../domain/connection/connection.ts';
import { type CrmFacts, downloadFacts, type FeedFacts } from '../../domain/diagnostics/report.ts';
import type { CrmProfile } from '../../domain/profile/profile.ts';
import type { ConnectionView } from '../../rpc/contract.ts';
import type { Database } from '../../storage/database.ts';
import { newestDownloads } from '../../storage/downloads.ts';
import { readFeedState } from '../../storage/feed-states.ts';
import { problemCount } from '../../storage/problems.ts';
import type { Looking } from './looking.ts';

/** Of each feed: enough to see since when and how it fails. */
const DOWNLOADS = 12;

/** The oldest is the first, so that a feed has the same number in every file. */
export const inOrder = (views: readonly ConnectionView[]): ConnectionView[] =>
  views.toSorted((a, b) => compare(ageOf(a.connection), ageOf(b.connection)));

const ageOf = ({ createdAt, id }: Connection): string => `${createdAt} ${id}`;
const compare = (a: string, b: string): number => (a < b ? -1 : 1);

export async function feedFacts(
  db: Database,
  view: ConnectionView,
  feed: string,
  { mayReach }: Looking,
): Promise<FeedFacts> {
  const { connection, health, lastGoodAt, nextAllowedAt, mapping } = view;
  const state = await readFeedState(db, connection.id);
  return {
    feed,
    mode: connection.mode,
    pausedByUser: connection.paused === true,
    setByCompany: connection.managed === true,
    health,
    accessGranted: isFeed(connection) && (await mayReach(connection.origin)),
    keyRefused: state?.paused === true,
    downloadUnderWay: state?.running != null,
    readingAgain: state?.reading?.stage ?? null,
    lastGoodAt,
    nextAllowedAt,
    mapping: mapping && { version: mapping.version, confirmed: mapping.confirmed },
    problems: await problemCount(db, connection.id),
    downloads: (await newestDownloads(db, connection.id, DOWNLOADS)).map(downloadFacts),
  };
}

export async function crmFacts(profile: CrmProfile, crm: string, { mayReach }: Looking): Promise<CrmFacts> {
  const sites = profile.origins.filter((origin) => /^https?:/.test(origin));
  const granted = await Promise.all(sites.map(mayReach));
  return {
    crm,
    sites: sites.length,
    sitesGranted: granted.filter(Boolean).length,
    opensForm: profile.newContactUrl !== null,
    confirmed: profile.confirmed,
    rules: profile.rules.length,
  };
}

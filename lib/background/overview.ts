import type { Connection } from '../domain/connection/connection.ts';
import { healthOf } from '../domain/connection/health.ts';
import { byUrgency } from '../domain/triage/urgency.ts';
import type { ConnectionView, TriageList } from '../rpc/contract.ts';
import { allConnections } from '../storage/connections.ts';
import { lastDownload } from '../storage/downloads.ts';
import { readFeedState } from '../storage/feed-states.ts';
import { unansweredLeads } from '../storage/leads.ts';
import { heldTally } from '../storage/tallies.ts';
import { deniedReport } from './denied.ts';
import type { Parts } from './parts.ts';

type Looking = Pick<Parts, 'db' | 'now' | 'mayReach'>;

/** What the popup shows: who waits, most urgent first, and whether the feeds are alive. */
export async function triageList(parts: Looking, limit: number): Promise<TriageList> {
  const [db, now] = [await parts.db(), parts.now()];
  const leads = await unansweredLeads(db, limit + 1);
  const order = byUrgency(now);
  leads.sort((a, b) => order(a.feed, b.feed));
  return {
    leads: leads.slice(0, limit),
    more: leads.length > limit,
    held: await heldTally(db),
    connections: await connectionViews(parts),
  };
}

export async function connectionViews(parts: Looking): Promise<ConnectionView[]> {
  const connections = await allConnections(await parts.db());
  return Promise.all(connections.map((connection) => viewOf(parts, connection)));
}

async function viewOf(parts: Looking, connection: Connection): Promise<ConnectionView> {
  const [db, now] = [await parts.db(), parts.now()];
  const sample = connection.mode === 'sample';
  const [state, last, reachable] = await Promise.all([
    readFeedState(db, connection.id),
    lastDownload(db, connection.id),
    sample || parts.mayReach(connection.origin),
  ]);
  const busy = state?.running != null;
  // The record of a download that is under way says nothing yet.
  const shown = reachable ? (busy ? null : last) : deniedReport(connection.id, now);
  const goodAt = state?.lastGoodAt ? Date.parse(state.lastGoodAt) : null;
  return {
    connection,
    health: sample ? 'good' : healthOf(shown?.outcome ?? null, goodAt, Date.parse(connection.createdAt), now),
    lastGoodAt: state?.lastGoodAt ?? null,
    nextAllowedAt: state && !sample && state.nextAllowed > now ? new Date(state.nextAllowed).toISOString() : null,
    lastDownload: shown,
    busy,
  };
}

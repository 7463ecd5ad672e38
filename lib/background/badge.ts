import { isFeed } from '../domain/connection/connection.ts';
import type { ConnectionView } from '../rpc/contract.ts';
import { unansweredUpTo } from '../storage/leads.ts';
import { connectionViews } from './overview.ts';
import type { Parts } from './parts.ts';
import { readSettings } from './triage/save-settings.ts';

/** What the toolbar icon says: how many wait, and whether a feed has stopped. */
export interface Badge {
  text: string;
  /** How many wait, counted up to one more than is shown. */
  waiting: number;
  /** Feeds that failed or are silent: seen at a glance, whatever the number. The one that has been silent longest first. */
  stopped: ConnectionView[];
}

export const MOST_SHOWN = 99;

/** Requests that wait for an answer, and nothing else: their index has nothing that is put off, held or a test. */
export async function badgeOf(parts: Pick<Parts, 'db' | 'now' | 'mayReach' | 'progress'>): Promise<Badge> {
  const [db, views] = [await parts.db(), await connectionViews(parts)];
  const { badge } = await readSettings(db);
  const real = views.some(({ connection }) => isFeed(connection));
  const waiting = await unansweredUpTo(db, real ? 'real' : 'sample', MOST_SHOWN + 1);
  const stopped = views.filter(({ health }) => health === 'failed' || health === 'overdue').toSorted(byLastGood);
  return { text: (badge ? numberOf(waiting) : '') + (stopped.length > 0 ? '!' : ''), waiting, stopped };
}

const byLastGood = (a: ConnectionView, b: ConnectionView): number =>
  (a.lastGoodAt ?? '').localeCompare(b.lastGoodAt ?? '');

function numberOf(waiting: number): string {
  if (waiting > MOST_SHOWN) return `${MOST_SHOWN}+`;
  return waiting > 0 ? String(waiting) : '';
}

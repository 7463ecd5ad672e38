import { isFeed } from '../domain/connection/connection.ts';
import { unansweredUpTo } from '../storage/leads.ts';
import { connectionViews } from './overview.ts';
import type { Parts } from './parts.ts';

/** What the toolbar icon says: how many wait, and whether a feed has stopped. */
export interface Badge {
  text: string;
  /** A feed failed or is silent: seen at a glance, whatever the number. */
  alarm: boolean;
}

const MOST = 99;

export async function badgeOf(parts: Pick<Parts, 'db' | 'now' | 'mayReach' | 'progress'>): Promise<Badge> {
  const [db, views] = [await parts.db(), await connectionViews(parts)];
  const real = views.some(({ connection }) => isFeed(connection));
  const waiting = await unansweredUpTo(db, real ? 'real' : 'sample', MOST + 1);
  const alarm = views.some(({ health }) => health === 'failed' || health === 'overdue');
  return { text: numberOf(waiting) + (alarm ? '!' : ''), alarm };
}

function numberOf(waiting: number): string {
  if (waiting > MOST) return `${MOST}+`;
  return waiting > 0 ? String(waiting) : '';
}

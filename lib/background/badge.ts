import type { Health } from '../domain/connection/health.ts';
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

export async function badgeOf(parts: Pick<Parts, 'db' | 'now' | 'mayReach'>): Promise<Badge> {
  const [waiting, views] = await Promise.all([unansweredUpTo(await parts.db(), MOST + 1), connectionViews(parts)]);
  return badge(
    waiting,
    views.map((view) => view.health),
  );
}

function badge(waiting: number, feeds: readonly Health[]): Badge {
  const alarm = feeds.some((health) => health === 'failed' || health === 'overdue');
  const number = waiting > MOST ? `${MOST}+` : waiting > 0 ? String(waiting) : '';
  return { text: number || (alarm ? '!' : ''), alarm };
}

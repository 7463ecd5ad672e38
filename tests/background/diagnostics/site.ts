import { alarmOf } from '../../../lib/background/alarms.ts';
import type { Looking } from '../../../lib/background/diagnostics/looking.ts';
import type { System } from '../../../lib/platform/system.ts';
import type { NotedError } from '../../../lib/domain/diagnostics/noted-error.ts';
import { type FeedWorld, feedWorld } from '../feed-world.ts';

/** A world with one feed, and a browser that says what a test has written down. */
export interface Site extends FeedWorld {
  looking: Looking;
  system: System;
  /** What the browser says of itself. */
  says: {
    badge: string;
    room: { usage: number; quota: number } | null;
    managed: Record<string, unknown>;
    origins: string[];
    errors: NotedError[];
  };
}

export async function site(): Promise<Site> {
  const here = await feedWorld();
  const says: Site['says'] = { badge: '', room: { usage: 1e6, quota: 1e10 }, managed: {}, origins: [], errors: [] };
  const system: System = {
    alarms: async () => [...here.alarms].map(([id, scheduledTime]) => ({ name: alarmOf(id), scheduledTime })),
    granted: async () => ({ permissions: ['alarms', 'storage'], origins: says.origins }),
    badgeText: async () => says.badge,
    room: async () => says.room,
    managed: async () => says.managed,
    errors: async () => says.errors,
  };
  return { ...here, says, system, looking: { ...here.parts, system, pause: async () => {} } };
}

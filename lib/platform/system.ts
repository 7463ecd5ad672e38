import type { NotedError } from '../domain/diagnostics/noted-error.ts';
import { browser } from './browser.ts';
import { readManaged } from './managed-storage.ts';
import { readErrors } from './noted-errors.ts';

/** What is asked of the browser to see whether all is as it should be. */
export interface System {
  alarms: () => Promise<{ name: string; scheduledTime: number }[]>;
  granted: () => Promise<{ permissions: string[]; origins: string[] }>;
  badgeText: () => Promise<string>;
  /** Bytes; null where the browser does not say. */
  room: () => Promise<{ usage: number; quota: number } | null>;
  managed: () => Promise<Record<string, unknown>>;
  errors: () => Promise<NotedError[]>;
}

export const system: System = {
  alarms: () => browser.alarms.getAll(),
  async granted() {
    const { permissions = [], origins = [] } = await browser.permissions.getAll();
    return { permissions, origins };
  },
  badgeText: () => browser.action.getBadgeText({}),
  async room() {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { usage, quota };
  },
  managed: readManaged,
  errors: readErrors,
};

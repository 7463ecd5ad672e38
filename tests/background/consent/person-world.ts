import { vi } from 'vitest';

/** What lies beside the database: the browser's memory for one session, its local storage, and the menu. */
export interface Beside {
  session: Map<string, unknown>;
  titles: string[];
}

/** A browser as far as what is remembered of requests is concerned. */
export function fakeBrowser(): { beside: Beside; browser: object } {
  const beside: Beside = { session: new Map(), titles: [] };
  const { session } = beside;
  const browser = {
    runtime: { getURL: (path: string) => `chrome-extension://leadstand/${path}` },
    storage: {
      session: {
        get: async (key: string | null) =>
          key === null ? Object.fromEntries(session) : session.has(key) ? { [key]: session.get(key) } : {},
        set: async (values: object) => Object.entries(values).forEach(([key, value]) => session.set(key, value)),
        remove: async (keys: string | string[]) => [keys].flat().forEach((key) => session.delete(key)),
      },
    },
    contextMenus: { update: vi.fn(async (_: string, { title }: { title: string }) => void beside.titles.push(title)) },
    tabs: { sendMessage: async () => undefined },
  };
  return { beside, browser };
}

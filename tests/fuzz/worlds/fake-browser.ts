/**
 * A browser for the background, as far as its handlers ask it for anything. Whatever reads `lib/platform/browser.ts` finds this one,
 * so it is imported before everything else: `worker.ts`.
 */
export interface FakeBrowser {
  /** The memory of one session. */
  session: Map<string, unknown>;
  /** Where the tab is that can be filled; null when it is closed. */
  tab: { url: string; status: string } | null;
  /** What the script in that tab answers. */
  page: (message: unknown) => unknown;
}

export const TAB = 7;

export const fake: FakeBrowser = { session: new Map(), tab: null, page: () => undefined };

export function resetBrowser(): void {
  fake.session.clear();
  fake.tab = { url: 'https://crm.example.com/contacts/new', status: 'complete' };
  fake.page = () => undefined;
}

const nothing = async (): Promise<void> => undefined;
const listeners = { addListener: (): void => undefined, removeListener: (): void => undefined };

function area(memory: Map<string, unknown>) {
  return {
    get: async (names: string | string[] | null) =>
      Object.fromEntries([...memory].filter(([name]) => names === null || [names].flat().includes(name))),
    set: async (values: object) => Object.entries(values).forEach(([name, value]) => memory.set(name, value)),
    remove: async (names: string | string[]) => [names].flat().forEach((name) => memory.delete(name)),
    setAccessLevel: nothing,
  };
}

const browser = {
  action: {
    getBadgeText: async () => '',
    openPopup: nothing,
    setBadgeBackgroundColor: nothing,
    setBadgeText: nothing,
    setBadgeTextColor: nothing,
    setIcon: nothing,
    setTitle: nothing,
  },
  alarms: { clear: async () => true, create: nothing, get: async () => undefined, getAll: async () => [] },
  contextMenus: { update: nothing, removeAll: nothing, create: nothing },
  i18n: { getMessage: (key: string): string => (key === 'language_code' ? 'en' : key) },
  permissions: {
    contains: async () => true,
    getAll: async () => ({ permissions: [], origins: ['https://feeds.example.com/*'] }),
    remove: async () => true,
  },
  runtime: {
    id: 'leadstand',
    getURL: (path: string): string => `chrome-extension://leadstand/${path}`,
    getManifest: () => ({ version: '0.1.0', manifest_version: 3, name: 'Leadstand' }),
    getPlatformInfo: async () => ({ os: 'linux', arch: 'x86-64' }),
    sendMessage: nothing,
    openOptionsPage: nothing,
  },
  scripting: { executeScript: async () => [] },
  storage: { session: area(fake.session), local: area(new Map()), managed: area(new Map()), onChanged: listeners },
  tabs: {
    // One that was opened is closed at once: nothing waits for its form.
    create: async () => ({ id: TAB + 1 }),
    get: async (id: number) => {
      if (id !== TAB || !fake.tab) throw new Error(`No tab with id: ${id}.`);
      return { id, ...fake.tab };
    },
    query: async () => [],
    update: nothing,
    sendMessage: async (_: number, message: unknown) => fake.page(message),
    onUpdated: listeners,
    onActivated: listeners,
  },
  windows: { getCurrent: async () => ({ id: 1 }) },
};

Object.assign(globalThis, { browser });
// Node has no storage to tell of.
Object.defineProperty(navigator, 'storage', {
  value: { estimate: async () => ({ usage: 1_000_000, quota: 10_000_000_000 }) },
});

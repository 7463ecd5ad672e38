import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageGone } from '../../lib/prefill/page-agent.ts';

interface Tab {
  id: number;
  url?: string;
  status: string;
}

const ANSWER = { ok: true, value: { session: 's', fields: [], found: [], otherFrames: [], focused: null } };
const { tab, said, injected } = vi.hoisted(() => ({
  tab: { now: null as Tab | null, open: true, onInject: () => {} },
  said: {} as { next?: unknown },
  injected: [] as number[],
}));
vi.mock('../../lib/platform/browser.ts', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://ours/${path}` },
    tabs: {
      get: async () => {
        if (!tab.now) throw new Error('No tab with id: 1.');
        return tab.now;
      },
      sendMessage: async () => said.next,
      onUpdated: { addListener() {}, removeListener() {} },
    },
    scripting: {
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        tab.onInject();
        if (!tab.open) throw new Error('Cannot access contents of the page.');
        injected.push(target.tabId);
      },
    },
  },
}));

const { TabAgent } = await import('../../lib/background/tab-agent.ts');
const ORIGIN = 'https://crm.example.com';
const shows = (url?: string): void => {
  tab.now = { id: 1, status: 'complete', ...(url !== undefined && { url }) };
};

beforeEach(() => {
  tab.open = true;
  tab.onInject = () => {};
  said.next = ANSWER;
  injected.length = 0;
  shows(`${ORIGIN}/contacts/new`);
});

const collect = (): Promise<unknown> => new TabAgent(1, ORIGIN).collect();
const gone = (): Partial<PageGone> => expect.objectContaining({ name: 'PageGone' }) as Partial<PageGone>;

describe('threat 8: a tab that is not what was clicked on any more', () => {
  it('is said to have changed when it is closed', async () => {
    tab.now = null;
    await expect(collect()).rejects.toEqual(gone());
  });

  it('gets no script when it shows another site that we may reach', async () => {
    shows('https://crm.example.com.elsewhere.example/contacts/new');
    await expect(collect()).rejects.toEqual(gone());
    expect(injected).toEqual([]);
  });

  it('is said to have changed when it has gone where we may not reach', async () => {
    shows();
    tab.open = false;
    await expect(collect()).rejects.toEqual(gone());
  });

  it.each([undefined, 'https://elsewhere.example/'])(
    'is said to have changed when it has left while the script was on its way: %s',
    async (url) => {
      tab.onInject = () => {
        tab.open = false;
        shows(url);
      };
      await expect(collect()).rejects.toEqual(gone());
    },
  );

  it('is told from one that no extension may touch', async () => {
    shows(`${ORIGIN}/store`);
    tab.open = false;
    await expect(collect()).rejects.toMatchObject({ code: 'page-forbidden' });
  });
});

describe('threat 7: a page that has taken over the script in it', () => {
  it.each([
    ['nothing', { ok: true }],
    ['no list of fields', { ok: true, value: { ...ANSWER.value, fields: null } }],
    ['a field without a word', { ok: true, value: { ...ANSWER.value, fields: [{ ref: 1 }] } }],
    ['a refusal of its own', { ok: false, error: { code: 'storage-failed', message: '' } }],
    ['a refusal without a code', { ok: false }],
    ['a word', 'fields'],
  ])('may answer with %s, and is said to have changed', async (_, answer) => {
    said.next = answer;
    await expect(collect()).rejects.toMatchObject({ name: 'RpcFailure', code: 'page-changed' });
  });
});

describe('a page that is loaded anew', () => {
  it.each([
    ['as it was', '?action=create&kind=1', true],
    ['without its query', '', true],
    ['with less of it', '?action=create', true],
    ['for a record', '?action=create&kind=1&id=77', false],
    ['for something else', '?action=edit&kind=1', false],
  ])('%s: is gone on with or not', async (_, query, goesOn) => {
    shows(`${ORIGIN}/card.php?action=create&kind=1`);
    const agent = new TabAgent(1, ORIGIN);
    await agent.collect();
    shows(`${ORIGIN}/card.php${query}`);
    expect(await agent.reconnect()).toBe(goesOn);
  });

  it('is not gone on with when its tab is closed', async () => {
    const agent = new TabAgent(1, ORIGIN);
    await agent.collect();
    tab.now = null;
    expect(await agent.reconnect()).toBe(false);
  });
});

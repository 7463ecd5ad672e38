import { beforeEach, describe, expect, it, vi } from 'vitest';

type Click = (info: object, tab?: object) => void;
const { heard, filled, noted, opened } = vi.hoisted(() => ({
  heard: {
    click: undefined as Click | undefined,
    command: undefined as ((name: string, tab?: object) => void) | undefined,
  },
  filled: [] as string[],
  noted: [] as object[],
  opened: [] as object[],
}));
vi.mock('../../lib/platform/browser.ts', () => ({
  browser: {
    contextMenus: { onClicked: { addListener: (listener: Click) => (heard.click = listener) } },
    commands: { onCommand: { addListener: (listener: typeof heard.command) => (heard.command = listener) } },
  },
}));
vi.stubGlobal('chrome', { sidePanel: { open: async (where: object) => void opened.push(where) } });
vi.mock('../../lib/background/menus.ts', () => ({
  choiceOf: (id: string) => (id === 'fill-form' ? { kind: 'form' } : { kind: 'field', meaning: 'email' }),
}));
vi.mock('../../lib/background/tab-note.ts', () => ({
  noteOnTab: async (_: number, note: object) => void noted.push(note),
}));
vi.mock('../../lib/background/fill-from-page.ts', () => ({
  fillFromPage: async () => void filled.push('form'),
  fillFieldFromPage: async () => void filled.push('field'),
}));

const { listenToPageActions } = await import('../../lib/background/page-actions.ts');
listenToPageActions({ keepAwake: (work: () => Promise<unknown>) => work() } as never);
const tab = { id: 1, url: 'https://crm.example.com/new' };

beforeEach(() => {
  filled.length = 0;
  noted.length = 0;
});

describe('the menu over a frame', () => {
  it.each(['fill-form', 'field:email'])(
    'of another site fills nothing of the page around it: %s',
    async (menuItemId) => {
      heard.click!({ menuItemId, frameId: 7, frameUrl: 'https://elsewhere.example/form' }, tab);
      await vi.waitFor(() => expect(noted).toEqual([{ kind: 'failed', code: 'form-in-frame' }]));
      expect(filled).toEqual([]);
    },
  );

  it.each([
    ['the page itself', {}],
    ["the page's own origin", { frameId: 7, frameUrl: 'https://crm.example.com/inner' }],
    ['no address', { frameId: 7, frameUrl: 'about:srcdoc' }],
  ])('of %s fills the page', async (_, frame) => {
    heard.click!({ menuItemId: 'fill-form', ...frame }, tab);
    await vi.waitFor(() => expect(filled).toEqual(['form']));
    expect(noted).toEqual([]);
  });
});

describe('a key of the browser', () => {
  it('opens the side panel in the same turn, since the browser forgets the key with it', () => {
    heard.command!('open-panel', { ...tab, windowId: 3 });
    expect(opened).toEqual([{ windowId: 3 }]);
    expect(filled).toEqual([]);
  });

  it('fills the page', async () => {
    heard.command!('fill-form', tab);
    await vi.waitFor(() => expect(filled).toEqual(['form']));
  });
});

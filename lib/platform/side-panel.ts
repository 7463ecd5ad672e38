import { browser } from './browser.ts';

/** As far as it is used: the polyfill does not know Chrome's side panel. */
interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
}

const panels = (): Panels => (globalThis as unknown as { chrome?: Panels }).chrome ?? {};

/** Opens Chrome's side panel in a window. To be called in the very turn in which a key or a click was told of. */
export const openSidePanel = async (windowId: number): Promise<void> => panels().sidePanel?.open({ windowId });

/**
 * How to open the place beside the page: the side panel in Chrome, the sidebar in Firefox; null where there is neither.
 * Browsers open it only straight from a click, so what has to be known for it is found out before.
 */
export async function sidePanelOpener(): Promise<(() => Promise<void>) | null> {
  const { sidePanel } = panels();
  if (sidePanel) {
    const { id: windowId } = await browser.windows.getCurrent();
    return windowId === undefined ? null : () => sidePanel.open({ windowId });
  }
  // Firefox for Android has none, whatever the types say.
  const sidebar = browser.sidebarAction as typeof browser.sidebarAction | undefined;
  return sidebar ? () => sidebar.open() : null;
}

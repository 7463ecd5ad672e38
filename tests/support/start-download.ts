import type { Page } from 'puppeteer-core';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Asks for a download from a page of the extension, and does not wait for it: whoever cuts it off gets no answer. */
export async function startDownload(page: Page, connectionId: string): Promise<void> {
  await page.evaluate((id) => {
    const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
    void Promise.resolve(api.runtime.sendMessage({ call: 'connections.fetch', input: { connectionId: id } })).catch(
      () => undefined,
    );
  }, connectionId);
}

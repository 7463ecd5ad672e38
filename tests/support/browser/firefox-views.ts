import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { adoptViews, isViewOpen, listViews, type View } from './firefox-privileged.ts';
import type { FirefoxScope } from './firefox-scope.ts';
import { waitUntil } from './wait.ts';

/** What the protocol calls it. */
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

/** The views that the extension or the browser opened, as pages. */
export class FirefoxViews {
  readonly #browser: Browser;
  readonly #scope: FirefoxScope;

  private constructor(browser: Browser, scope: FirefoxScope) {
    this.#browser = browser;
    this.#scope = scope;
  }

  /** To be called before the extension is installed, so that its first words are heard. */
  static async watch(browser: Browser, scope: FirefoxScope, addonId: string): Promise<FirefoxViews> {
    await scope.run(adoptViews, addonId);
    return new FirefoxViews(browser, scope);
  }

  async list(): Promise<View[]> {
    return this.#scope.run(listViews);
  }

  /** Firefox tells of no tab that shows an extension's page, unless it was opened from here. A popup that closes is none. */
  async tabs(): Promise<Page[]> {
    for (const view of await this.list())
      if (!/\/(popup|_generated_background_page)\.html$/.test(view.url)) await this.pageOf(view);
    return this.#browser.pages();
  }

  /** The view as a page that is driven like any other. It counts as closed as soon as the browser has closed it. */
  async pageOf(view: View): Promise<Page> {
    const page = (await this.#known(view)) ?? (await this.#introduce(view));
    await waitUntil(`${view.url} to load`, () => page.evaluate(() => document.readyState === 'complete'));
    return page;
  }

  /** Without this `page.url()` would stay at about:blank. */
  announceLoad(page: Page, url: string): void {
    const context = contextOf(page);
    this.#scope.connection.emit('browsingContext.load', { context, url, navigation: null, timestamp: Date.now() });
  }

  /** Not by its address: a tab that showed the same may have been closed a moment ago. */
  async #known({ context }: View): Promise<Page | undefined> {
    return (await this.#browser.pages()).find((page) => contextOf(page) === context && !page.isClosed());
  }

  /** Tells puppeteer of the view as Firefox would if it announced extension pages. */
  async #introduce({ context, url }: View): Promise<Page> {
    const { connection } = this.#scope;
    const announced = new Promise<Page | null>((resolve) => {
      this.#browser.once('targetcreated', (target) => void target.page().then(resolve));
    });
    const info = { context, url, userContext: 'default', children: [], parent: null, originalOpener: null };
    connection.emit('browsingContext.contextCreated', { ...info, clientWindow: '' });
    const page = await announced;
    if (!page) throw new Error(`puppeteer made no page of ${url}.`);
    void this.#reportEnd(context, info);
    return page;
  }

  async #reportEnd(context: string, info: object): Promise<void> {
    const { connection } = this.#scope;
    // Asking fails, and so ends, when the browser closes.
    const isOpen = (): Promise<boolean> => this.#scope.run(isViewOpen, context).catch(() => false);
    while (await isOpen()) await sleep(50);
    connection.emit('browsingContext.contextDestroyed', info);
  }
}

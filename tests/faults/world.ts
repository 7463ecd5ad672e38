import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Input, MethodName, Output } from '../../lib/rpc/contract.ts';
import { type BrowserName, type ExtensionBrowser, launch } from '../support/browser/launch.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { filledSettings } from '../support/consent-settings.ts';
import { FeedServer } from '../support/feed-server.ts';
import { addFeed, ask, openSetUp } from '../support/leadstand.ts';
import { switchOn } from './switched-on.ts';
import { DiskSearch } from './disk.ts';
import { badgeFor } from './invariants.ts';
import { CANARY, leadOf } from './leads.ts';
import { Model } from './model.ts';
import { readStores, type Seen, type Stores } from './seen.ts';
import { SmallDisk } from './small-disk.ts';
import { passTime } from './pass-time.ts';

/** The pages that are kept open, by the file that they are. */
type Window = 'popup' | 'visits' | 'options';

/** A feed hands out the newest so many. */
const IN_FEED = 150;
const AT_FIRST = 24;
const LONGER_THAN_TWO_HOURS = 130 * 60_000;

const DATABASES = { chromium: 'Default/IndexedDB', firefox: 'storage' } as const;

declare const chrome: { action: { getBadgeText(of: object): Promise<string> } };

/** A browser with the built extension, a feed, and what there has to be of it. */
export class World {
  app!: ExtensionBrowser;
  server!: FeedServer;
  readonly model = new Model();
  readonly browser: BrowserName;
  readonly tell: (line: string) => void;
  /** A copy of the build, so that its version can be raised. */
  readonly extensionDir: string;
  readonly profileDir: string;
  /** As the stores were after the last step. */
  last!: Stores;
  connectionId = '';
  /** Where the browser keeps its databases; null where none could be mounted. */
  readonly smallDisk: SmallDisk | null;
  diskWasFull = false;
  readonly #windows = new Map<Window, Page>();
  readonly #disk: DiskSearch;
  readonly #folder: string;
  #heard = 0;

  private constructor(browser: BrowserName, build: string, tell: (line: string) => void) {
    this.browser = browser;
    this.tell = tell;
    this.#folder = mkdtempSync(join(tmpdir(), 'leadstand-faults-'));
    this.profileDir = join(this.#folder, 'profile');
    this.extensionDir = join(this.#folder, 'extension');
    cpSync(build, this.extensionDir, { recursive: true });
    this.smallDisk = SmallDisk.mount(join(this.profileDir, DATABASES[browser]));
    this.#disk = new DiskSearch(this.profileDir, CANARY);
  }

  static async start(browser: BrowserName, build: string, tell: (line: string) => void): Promise<World> {
    const world = new World(browser, build, tell);
    try {
      await world.#begin();
      return world;
    } catch (error) {
      await world.end();
      throw error;
    }
  }

  /** A feed that was read once, and settings that allow asking for consent. */
  async #begin(): Promise<void> {
    const { model } = this;
    // Its own clock is right, whatever this computer's shows.
    this.server = await FeedServer.start({ intervalMs: 0, now: () => Date.now() - model.wrongByMs });
    this.feed(AT_FIRST);
    await this.launch();
    const setUp = await openSetUp(this.app);
    await addFeed(this.app, setUp, { url: `${this.server.origin}/feed`, key: this.server.key });
    const [view] = await ask(setUp, 'connections.list', {});
    this.connectionId = view!.connection.id;
    await setUp.close();
    await this.ask('visits', 'consent.saveSettings', { settings: filledSettings() });
    // A browser writes down after some seconds what the user has granted: that is not what is to be lost here.
    await this.app.close();
    await this.launch();
  }

  /** New leads in the feed. */
  feed(fresh: number): void {
    this.model.served += fresh;
    const leads = this.window().map((nth) => leadOf(nth, Date.now()));
    this.server.leads = leads;
    // It counts by a clock that is set back here as well; the requests are counted by the model.
    this.server.resetInterval();
  }

  /** The leads that are in the feed: the newest first. */
  window(): number[] {
    const { served } = this.model;
    return Array.from({ length: Math.min(IN_FEED, served) }, (_, back) => served - 1 - back);
  }

  async launch(): Promise<void> {
    this.#windows.clear();
    const { browser, extensionDir, profileDir } = this;
    this.app = await launch({ browser, extensionDir, profileDir });
    if (browser === 'chromium') await switchOn(this.app);
  }

  /** A page that is open, or is opened. An extension that is being loaded has none for a moment. */
  async page(window: Window): Promise<Page> {
    const open = this.#windows.get(window);
    if (open && !open.isClosed()) return open;
    const page = await waitUntil(`the page ${window}`, () => this.app.openExtensionPage(`${window}.html`));
    this.#windows.set(window, page);
    return page;
  }

  async ask<Name extends MethodName>(window: Window, name: Name, input: Input<Name>): Promise<Output<Name>> {
    return ask(await this.page(window), name, input);
  }

  async closeWindows(): Promise<void> {
    for (const page of this.#windows.values()) await page.close().catch(() => undefined);
    this.#windows.clear();
  }

  /** Two hours and more, for everybody. What the background remembers by itself of its last request ends with it, which is left to the step. */
  async timePasses(ms = LONGER_THAN_TWO_HOURS): Promise<void> {
    await (await this.page('popup')).evaluate(passTime, ms, ms);
    this.model.passedMs += ms;
  }

  /**
   * Asks for a download, which may be too early, until none is under way. Whatever was cut off has been brought to its end
   * by then: a download begins with that.
   */
  async settled(): Promise<void> {
    const { connectionId } = this;
    const isOver = async (): Promise<boolean> =>
      (await this.ask('options', 'connections.fetch', { connectionId })).kind !== 'busy';
    await waitUntil('the background to come to rest', isOver, 60_000);
  }

  /** Until nothing waits to be copied. */
  async copied(): Promise<void> {
    const page = await this.page('popup');
    await waitUntil('the second copy', async () => (await page.evaluate(countUncopied)) === 0);
  }

  /** How many requests the feed got since this was asked last. */
  requests(): number {
    const all = this.server.requests.filter(({ url }) => url.startsWith('/feed')).length;
    const more = all - this.#heard;
    this.#heard = all;
    return more;
  }

  async stores(): Promise<Stores> {
    // Whoever opens a lost database first makes it anew, and that has to be the extension, which knows its shape.
    await this.ask('options', 'connections.list', {});
    this.last = await (await this.page('popup')).evaluate(readStores, CANARY);
    return this.last;
  }

  /** Everything that the checks look at. The icon follows a moment later. */
  async look(): Promise<Seen> {
    const [page, stores] = [await this.page('popup'), await this.stores()];
    this.model.noteDownloads(stores);
    const wanted = badgeFor(stores, this.model);
    const badge = (): Promise<string> => page.evaluate(badgeText);
    await waitUntil('the icon', async () => (await badge()) === wanted, 10_000).catch(() => undefined);
    return { ...stores, badge: await badge(), onDisk: this.#disk.look() };
  }

  async end(): Promise<void> {
    await this.app?.close().catch(() => undefined);
    await this.server?.close();
    this.smallDisk?.unmount();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

function countUncopied(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('leadstand');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('uncopied').objectStore('uncopied').count();
      counting.addEventListener('success', () => resolve(counting.result));
      opening.result.close();
    });
  });
}

function badgeText(): Promise<string> {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  return api.action.getBadgeText({});
}

import type { Browser, Page, Viewport } from 'puppeteer-core';
import type { AccessibleNode } from './accessible-node.ts';
import type { MessageLog } from './message-log.ts';

export type BrowserName = 'chromium' | 'firefox';
export type ColorScheme = 'light' | 'dark';
export type Answer = 'accept' | 'decline';

export interface LaunchOptions {
  browser: BrowserName;
  /** The unpacked build, for example `.output/chrome-mv3`. */
  extensionDir: string;
  headless?: boolean;
  /** Given: the profile stays there after `close()`, so that the next launch is a restart. Left out: a temporary one. */
  profileDir?: string;
  /** The user's home as Firefox sees it, where it looks for native manifests. Left out: the real one. */
  homeDir?: string;
  /** Hosts beyond this machine that may be reached, such as `feeds.example.com`. Left out: none. */
  allowHosts?: readonly string[];
  /** A language tag such as `de`: the browser's own language, hence that of `i18n.getMessage`. Default `en-US`. */
  locale?: string;
  colorScheme?: ColorScheme;
  /** The user's few colours in the place of the page's, as in Windows' contrast themes. */
  forcedColors?: boolean;
  deviceScaleFactor?: number;
}

/** A running browser with the extension installed. Everything below is the same for both browsers. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  readonly puppeteer: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, no trailing slash. */
  readonly extensionOrigin: string;
  readonly profileDir: string;
  /** Everything the extension wrote to a console, and its uncaught errors: pages, popup, content scripts, background. */
  readonly log: MessageLog;

  openExtensionPage(path: string, viewport?: Viewport): Promise<Page>;
  openPage(url: string, viewport?: Viewport): Promise<Page>;
  /** Presses the real toolbar button while `on` is the active tab: a user gesture, so activeTab is granted for it. */
  openPopup(on: Page): Promise<Page>;
  /** Closes the popup if it is still open. It also closes by itself as users know it: `window.close()`, a click elsewhere. */
  closePopup(): Promise<void>;
  /** A page the extension opened by itself (side panel, sidebar, a tab), as soon as its URL matches. */
  waitForView(matches: (url: string) => boolean): Promise<Page>;
  /** Every tab, those among them that the extension or a link opened. An open popup may be among them. */
  tabs(): Promise<Page[]>;

  /** Answers the browser's own permission prompt by pressing its button. Gives the text in it. */
  answerPermissionPrompt(answer: Answer): Promise<string>;
  grantedOrigins(): Promise<string[]>;
  /**
   * Uses an item of the menu on an element of the page in front, by its id. Firefox shows its real menu; Chromium's
   * cannot be reached from outside, so there the extension hears what a click on it would tell.
   */
  useMenu(on: Page, selector: string, item: string): Promise<void>;
  /** Uses a shortcut on the page in front, by the command's name; in Chromium as above. */
  useShortcut(on: Page, command: string): Promise<void>;
  /** Takes a granted origin back as the user does in the browser's settings. */
  revokeOrigin(pattern: string): Promise<void>;

  /** Keeps the browser's notices to be looked at: with no screen to show them on, Firefox closes each at once. */
  keepNotices(): Promise<void>;
  /** Clicks on a notice: in Firefox on the one with the title, in Chromium the extension hears what a click would tell. */
  clickNotice(notice: { id: string; title: string }): Promise<void>;

  /** Makes an existing alarm due now. The browser itself fires it and wakes the background. */
  fireAlarm(name: string): Promise<void>;
  /** Ends the background as the browser does when it is idle. The next event starts it again. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** Runs `script` in an extension page that shows none of the extension's own code. */
  inExtension<Args extends unknown[], Result>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;

  /** What the browser tells screen readers of a page as it is now; a change takes a moment to get there. */
  accessibleTree(page: Page): Promise<AccessibleNode>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  /** Always ends the process, and removes the profile if it was temporary. */
  close(): Promise<void>;
}

/** What differs between the browsers; `extension-browser.ts` builds the rest on it. */
export interface Engine {
  readonly name: BrowserName;
  readonly puppeteer: Browser;
  readonly extensionOrigin: string;
  readonly profileDir: string;
  readonly log: MessageLog;
  /** Loads an extension page into a tab and returns once it has loaded. */
  visit(page: Page, url: string): Promise<void>;
  pressAction(on: Page): Promise<Page>;
  closePopup(popup: Page): Promise<void>;
  waitForView(matches: (url: string) => boolean): Promise<Page>;
  tabs(): Promise<Page[]>;
  answerPermissionPrompt(answer: Answer): Promise<string>;
  useMenu(on: Page, selector: string, item: string): Promise<void>;
  useShortcut(on: Page, command: string): Promise<void>;
  revokeOrigin(pattern: string, control: Page): Promise<void>;
  keepNotices(): Promise<void>;
  clickNotice(notice: { id: string; title: string }): Promise<void>;
  stopBackground(control: Page): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  accessibleTree(page: Page): Promise<AccessibleNode>;
  setColorScheme(scheme: ColorScheme): Promise<void>;
  end(): Promise<void>;
}

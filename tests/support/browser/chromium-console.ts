import { TargetType, type Browser, type Target } from 'puppeteer-core';
import type { MessageLog } from './message-log.ts';

/** `[…:INFO:CONSOLE:12] "text, possibly of many lines", source: chrome-extension://…/background.js (12)` */
const entry = /:CONSOLE[:(]\d+\)?\] "(?<text>[\s\S]*?)", source: (?<source>\S*) \(\d+\)\n/g;

/** What a call of the extension is told that the browser no longer answers, since it is being closed. */
const SHUTTING_DOWN = 'Error: The browser is shutting down.';

/**
 * Reads the console lines that Chromium writes to stderr. They come from every page and worker, from their first line on,
 * and without a level. Uncaught errors say so themselves; other levels are learned from the pages puppeteer is attached to,
 * so a `console.error` in the background counts as a plain message.
 */
export function readChromiumConsole(browser: Browser, log: MessageLog): { keepOnly(origin: string): void } {
  let origin = 'chrome-extension://';
  let unread = '';
  browser
    .process()
    ?.stderr?.setEncoding('utf8')
    .on('data', (chunk: string) => {
      unread += chunk;
      let end = 0;
      for (const found of unread.matchAll(entry)) {
        end = found.index + found[0].length;
        const { text = '', source = '' } = found.groups ?? {};
        if (source.startsWith(origin) && !text.includes(SHUTTING_DOWN))
          log.add({ level: text.startsWith('Uncaught') ? 'error' : 'log', text, source });
      }
      // Keep the beginning of a message whose end has not arrived yet.
      const begun = unread.lastIndexOf(':CONSOLE');
      unread = begun > end ? unread.slice(begun) : unread.slice(Math.max(end, unread.length - 20));
    });
  const learnLevels = async (target: Target): Promise<void> => {
    const page = target.type() === TargetType.PAGE ? await target.page().catch(() => null) : null;
    page?.on('console', (message) => {
      if (message.type() === 'error') log.setLevel(message.text(), 'error');
      if (message.type() === 'warn') log.setLevel(message.text(), 'warning');
    });
  };
  browser.on('targetcreated', (target) => void learnLevels(target));
  return {
    keepOnly(wanted) {
      origin = `${wanted}/`;
    },
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';

const patienceMs = 8_000;

/** Closes the browser; one that does not answer is killed with its helpers. */
export async function endBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  const gone = child && child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined;
  const closed = browser.close().catch(() => undefined);
  await Promise.race([Promise.all([closed, gone]), sleep(patienceMs, undefined, { ref: false })]);
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
  try {
    // puppeteer starts browsers as leaders of a process group on systems that have groups.
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
  await gone;
}

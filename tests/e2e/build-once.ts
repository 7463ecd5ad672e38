import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { WARM_FIREFOX } from '../support/browser/firefox-warm.ts';
import { launch } from '../support/browser/launch.ts';
import { built, OUTPUT } from '../support/built.ts';
import { browsers } from './browsers.ts';

/** The tests look at a build; one that is older than its sources would prove nothing. */
export default async function buildOnce(): Promise<(() => void) | undefined> {
  for (const browser of browsers) await built(browser);
  return browsers.includes('firefox') ? warmFirefox() : undefined;
}

/** Starts Firefox once, so that it need not make its own files at every start; gives what removes them again. */
async function warmFirefox(): Promise<() => void> {
  const profileDir = mkdtempSync(join(tmpdir(), 'leadstand-warm-'));
  const app = await launch({ browser: 'firefox', extensionDir: OUTPUT.firefox, profileDir });
  // It takes in its lists when it has nothing else to do; where it has not by then, each start is as slow as it would be.
  await sleep(4_000);
  await app.close();
  process.env[WARM_FIREFOX] = profileDir;
  return () => rmSync(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

import { setTimeout as sleep } from 'node:timers/promises';

/** As long as puppeteer waits: on a busy machine ten seconds were too few now and then. */
const PATIENCE_MS = 30_000;

/** Asks `probe` until it gives something, and says what was awaited if it never does. */
export async function waitUntil<T>(
  what: string,
  probe: () => T | undefined | false | null | Promise<T | undefined | false | null>,
  timeoutMs = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let lastError: unknown;
  do {
    try {
      const found = await probe();
      if (found !== undefined && found !== false && found !== null) return found;
    } catch (error) {
      lastError = error;
    }
    await sleep(50);
  } while (Date.now() < deadline);
  throw new Error(`Waited ${timeoutMs} ms for ${what}, in vain.`, { cause: lastError });
}

/**
 * Presses a button of a prompt. Prompts ignore clicks in their first moments, so that nobody accepts what they did not see
 * coming, and hasty clicks prolong those moments.
 */
export async function pressUntilGone(
  what: string,
  press: () => Promise<void>,
  isGone: () => Promise<boolean>,
): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    await sleep(700);
    await press();
    try {
      await waitUntil(`${what} to close`, isGone, 1_000);
      return;
    } catch {
      // Pressed too early: once more.
    }
  }
  throw new Error(`${what} stayed open.`);
}

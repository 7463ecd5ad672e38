import { browser } from '../platform/browser.ts';

/** Chrome stops a worker 30 s after the last call of an extension API, whatever else it is doing; Firefox after 60 s. */
const BEAT_MS = 20_000;

export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => {}), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

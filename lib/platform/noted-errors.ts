import { type NotedError, notedError, withError } from '../domain/diagnostics/noted-error.ts';
import { browser } from './browser.ts';

/** In `storage.local`: it is there when the database is what fails, and outlasts the background. */
const KEY = 'diagnostics:errors';

let before: Promise<unknown> = Promise.resolve();

export async function readErrors(): Promise<NotedError[]> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(kept) ? (kept as NotedError[]) : [];
}

/** One after the other: two at a time would each forget what the other has noted. */
export function noteError(where: string, error: unknown): void {
  const next = notedError(where, error, new Date().toISOString());
  before = before
    .then(async () => browser.storage.local.set({ [KEY]: withError(await readErrors(), next) }))
    // What cannot be noted is in the console all the same.
    .catch(() => undefined);
}

/** Notes what nobody has caught. To be called in the first turn. */
export function noteUncaught(): void {
  addEventListener('error', ({ error }) => noteError('uncaught', error));
  addEventListener('unhandledrejection', ({ reason }) => noteError('unhandled', reason));
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Profile {
  dir: string;
  /** Removes a temporary profile; leaves one that the caller named. */
  discard(): void;
}

export function openProfile(dir: string | undefined): Profile {
  if (dir) {
    mkdirSync(dir, { recursive: true });
    return { dir, discard: () => undefined };
  }
  const temporary = mkdtempSync(join(tmpdir(), 'leadstand-profile-'));
  // A browser's helpers may still write for a moment after it has gone.
  const discard = (): void => rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.once('exit', discard);
  return {
    dir: temporary,
    discard: () => {
      process.off('exit', discard);
      discard();
    },
  };
}

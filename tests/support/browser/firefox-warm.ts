import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names the folder of a profile that Firefox was once started with, for the processes that the tests run in. */
export const WARM_FIREFOX = 'LEADSTAND_WARM_FIREFOX';

/**
 * What Firefox makes anew in each new profile, alike each time: its own scripts compiled, and its own lists taken in. It is
 * nothing of a user's or of the extension's, and making it is a third of what a start costs.
 */
const ITS_OWN = ['compatibility.ini', 'startupCache', 'storage.sqlite', 'storage/permanent/chrome'];

/** Gives those files to a profile that nothing is in yet. */
export function makeWarm(profileDir: string): void {
  const from = process.env[WARM_FIREFOX];
  if (!from || readdirSync(profileDir).length > 0) return;
  for (const name of ITS_OWN)
    if (existsSync(join(from, name))) cpSync(join(from, name), join(profileDir, name), { recursive: true });
}

import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { BrowserName } from './types.ts';

interface Places {
  /** The environment variable that overrules the search. */
  override: string;
  commands: string[];
  /** Where installers put it when they do not put it on the PATH. */
  files: string[];
}

// A file of its own, since tests/tools/fresh looks there too, before TypeScript can run.
const places = JSON.parse(readFileSync(new URL('./places.json', import.meta.url), 'utf8')) as Record<
  BrowserName,
  Places
>;

/** The first of: the environment variable, the PATH, the usual folders. Throws if the browser is in none of them. */
export function findBrowser(name: BrowserName, env: NodeJS.ProcessEnv = process.env): string {
  const { override, commands, files } = places[name];
  const wanted = env[override];
  if (wanted) {
    if (isProgram(wanted)) return wanted;
    throw new Error(`${override} names ${wanted}, which is not a program. Correct or unset it.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const found = [...candidates, ...files].find(isProgram);
  if (found) return found;
  throw new Error(
    `No ${name} on this machine: looked for ${commands.join(', ')} on the PATH and in the usual folders. ` +
      `Install it (Debian: apt-get install chromium firefox-esr) or set ${override} to its path.`,
  );
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

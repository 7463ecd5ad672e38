import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.mjs';

/**
 * Where the tests look for browsers. chromium-l10n holds Chromium's languages: without it `i18n.getUILanguage()` is English.
 * The fonts are for the pictures: buyers' names come in every script.
 *
 * @typedef {{ override: string, commands: string[], files: string[], debianPackages: string[] }} Places
 * @type {Record<'chromium' | 'firefox', Places>}
 */
const places = JSON.parse(readFileSync(new URL('../../support/browser/places.json', import.meta.url), 'utf8'));

/** @param {('chromium' | 'firefox')[]} names */
export function ensureBrowsers(names) {
  const browsers = names.map((name) => places[name]);
  const packages = browsers.filter(isMissing).flatMap((browser) => browser.debianPackages);
  if (packages.length === 0) return;
  const sudo = asRoot();
  if (!existsSync('/etc/debian_version') || !sudo) {
    const overrides = browsers.map(({ override }) => override).join(' and ');
    throw new Problem(
      `This needs ${names.join(' and ')}; at least one browser is not on this machine.`,
      `Install them (on Debian: apt-get install ${packages.join(' ')}), or set ${overrides} to where they are.`,
    );
  }
  console.error(`Installing ${packages.join(', ')} …`);
  for (const command of [['update'], ['install', '-y', ...packages]]) {
    const [program = '', ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...command];
    const { status } = spawnSync(program, rest, { stdio: ['ignore', 2, 2] });
    if (status !== 0)
      throw new Problem(`apt-get ${command[0]} failed; its output is above.`, 'Put that right and try again.');
  }
}

/** @param {Places} browser */
function isMissing({ override, commands, files }) {
  if (process.env[override]) return false;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return ![...candidates, ...files].some((file) => existsSync(file));
}

/** What to put before a command so that root runs it; undefined if that cannot be done without asking for a password. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  const { status } = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return status === 0 ? ['sudo'] : undefined;
}

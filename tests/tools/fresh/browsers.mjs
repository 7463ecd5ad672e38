import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, mayInstall } from './debian-packages.mjs';
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
  if (!mayInstall()) {
    const overrides = browsers.map(({ override }) => override).join(' and ');
    throw new Problem(
      `This needs ${names.join(' and ')}; at least one browser is not on this machine.`,
      `Install them (on Debian: apt-get install ${packages.join(' ')}), or set ${overrides} to where they are.`,
    );
  }
  installPackages(packages);
}

/** @param {Places} browser */
function isMissing({ override, commands, files }) {
  if (process.env[override]) return false;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return ![...candidates, ...files].some((file) => existsSync(file));
}

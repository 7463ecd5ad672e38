import { readFileSync } from 'node:fs';
import { installPackages, mayInstall, missingPackages } from './debian-packages.mjs';
import { Problem } from './problem.mjs';

/** @type {Record<string, string[]>} */
const packagesOf = JSON.parse(readFileSync(new URL('../../crm/packages.json', import.meta.url), 'utf8'));

/**
 * Installs those of the CRMs that the tests fill which are Debian packages; what comes from npm, the tests install by
 * themselves. Elsewhere the other tests must do: then this says so, unless the CRMs are what was asked for.
 *
 * @param {{ required: boolean }} options
 */
export function ensureCrms({ required }) {
  const missing = missingPackages([...new Set(Object.values(packagesOf).flat())]);
  if (missing.length === 0) return;
  if (mayInstall()) return installPackages(missing, ['--no-install-recommends']);
  const cause = 'Some of the CRMs that the tests fill are not on this machine.';
  const remedy = `Install them, on Debian: apt-get install --no-install-recommends ${missing.join(' ')}`;
  if (required) throw new Problem(cause, remedy);
  console.error(`${cause} Their tests are skipped. ${remedy}`);
}

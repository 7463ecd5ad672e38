import { installPackages, mayInstall, missingPackages } from './debian-packages.mjs';
import { Problem } from './problem.mjs';

/** The program that exported files are opened in, without its windows. */
const PACKAGES = ['libreoffice-calc-nogui'];

/** Installs it where that can be done; elsewhere, or where it fails, the tests that need it are skipped. */
export function ensureSpreadsheet() {
  if (missingPackages(PACKAGES).length === 0) return;
  try {
    if (mayInstall()) return installPackages(PACKAGES, ['--no-install-recommends']);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
  }
  console.error(
    `Exported files are opened in no spreadsheet program. Install one, on Debian: apt-get install --no-install-recommends ${PACKAGES.join(' ')}`,
  );
}

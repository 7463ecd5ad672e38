import type { Reason } from './permissions.ts';
import { FIREFOX_DATA } from './data-use.ts';
import { LINT_EXPLAINED } from './lint-explained.ts';

const BUILD = `BUILDING IT FROM THE SOURCES
Linux, macOS or Windows with any Node from 20 on; the pinned Node 24 comes with the packages.
  npm ci
  npm run zip
The archives are in .output/ and have the hashes of those handed in: the same sources give the same bytes in any folder. The code is TypeScript, bundled by Vite through WXT; nothing is obfuscated.`;

const TRY = `TRYING IT WITHOUT AN ACCOUNT
1. Click the Leadstand icon and choose "Try it with sample data". The buyers are invented.
2. Open the set-up page (last button in the popup's head) and there the practice CRM.
3. On the practice CRM, click the icon, open a request and press "Look first", then "Fill". The report says what was written and takes it back. Nothing is ever submitted.
4. "Visits and consent", at the foot of the popup, shows what is held back.
A real feed needs a key from VirtualExpo. "npm start" in the sources opens a browser with a feed on this computer instead, key and permission prompt included.`;

/** For Mozilla's reviewers, who read the sources; Chrome's get the same, as test instructions. */
export const reviewNotes = (store: 'chrome' | 'firefox', reasons: readonly Reason[]): string =>
  [
    ...(store === 'firefox' ? [BUILD] : []),
    TRY,
    ...(store === 'firefox' ? [dataNotes(), lintNotes()] : []),
    `NETWORK\nThe only request goes to the user's own feed (lib/feed/download.ts), on the origin that they allowed. PRIVACY.md names the code behind each statement, and a test compares both. Permissions: ${reasons.map(({ permission }) => permission).join(', ')}; the reason for each is in PRIVACY.md.`,
  ].join('\n\n');

const dataNotes = (): string =>
  `DATA THAT LEAVES THE BROWSER\n${FIREFOX_DATA.map(({ permission, why, where }) => `${permission}: ${why} (${where.join(', ')})`).join('\n')}`;

const lintNotes = (): string => `LINTER\n${LINT_EXPLAINED.map(({ code, why }) => `${code}: ${why}`).join('\n')}`;

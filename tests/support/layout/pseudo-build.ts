import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pseudoText } from './pseudo-text.ts';

/** What is no text to be read: a code, and names that are the same everywhere. */
const LEFT = new Set(['language_code', 'manifest_name', 'common_name']);
const MARKETPLACES = 'marketplace_';

type Messages = Record<string, { message: string }>;

interface PseudoBuild {
  dir: string;
  discard(): void;
}

/** A copy of a built extension that speaks the pseudo-locale where it spoke English. What is shipped knows nothing of it. */
export function pseudoBuild(built: string): PseudoBuild {
  const dir = mkdtempSync(join(tmpdir(), 'leadstand-pseudo-'));
  cpSync(built, dir, { recursive: true });
  const file = join(dir, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Messages;
  writeFileSync(file, JSON.stringify(inPseudo(messages)));
  return { dir, discard: () => rmSync(dir, { recursive: true, force: true }) };
}

const inPseudo = (messages: Messages): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([name, { message }]) => [
      name,
      // The forms of a plural are told apart by this sign.
      { message: isText(name) ? message.split(' | ').map(pseudoText).join(' | ') : message },
    ]),
  );

const isText = (name: string): boolean => !LEFT.has(name) && !name.startsWith(MARKETPLACES);

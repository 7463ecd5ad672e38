import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = new URL('../../../', import.meta.url).pathname;

const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(ROOT, folder, path), 'utf8') })),
);
const those = (has: (text: string) => boolean): string[] =>
  sources.filter(({ text }) => has(text)).map(({ path }) => path);

/** What is sealed can be opened by whoever has the key: so this looks at who asks for it. */
it('the key of where persons can be reached is asked for by who seals, and by who opens for a notice', () => {
  expect(those((text) => /keyFor\([^)]*'contact'/.test(text)).toSorted()).toEqual([
    'lib/background/consent/contact.ts',
    'lib/background/vault.ts',
  ]);
  const vault = sources.find(({ path }) => path === 'lib/background/vault.ts')!.text;
  expect(vault).not.toMatch(/open\(contact\b/);
  expect(vault).toMatch(/seal\(contact\b/);
});

it('the function that opens it is called by the notices alone', () => {
  expect(those((text) => /from '.*\/contact\.ts'/.test(text))).toEqual(['lib/background/consent/ask-handlers.ts']);
  expect(those((text) => text.includes('contactForNotice')).toSorted()).toEqual([
    'lib/background/consent/ask-handlers.ts',
    'lib/background/consent/contact.ts',
  ]);
});

it('no page is given the way to it', () => {
  expect(those((text) => text.includes('background/consent/contact'))).toEqual([]);
});

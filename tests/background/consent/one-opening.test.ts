import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const sources = ['lib', 'entrypoints', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);
const filesWith = (pattern: RegExp): string[] => sources.filter((name) => pattern.test(readFileSync(name, 'utf8')));

test('the key of what is held is had by who seals and by the one function that opens', () => {
  expect(filesWith(/keyFor\(\s*\w+\s*,\s*'held'/).toSorted()).toEqual([
    'lib/background/consent/open-held.ts',
    'lib/background/vault.ts',
  ]);
  // Nobody takes a key out of its store in another way.
  expect(filesWith(/\w\(\s*\[?['"]keys['"]/).toSorted()).toEqual([
    'lib/storage/keys.ts',
    'lib/storage/migrations.ts',
    'lib/storage/probe.ts',
  ]);
});

test('whoever tries whether a key works opens nothing but what was sealed for that', () => {
  expect(filesWith(/\bstoredKey\b/).toSorted()).toEqual([
    'lib/background/diagnostics/check-keys.ts',
    'lib/storage/probe.ts',
  ]);
  const checks = readFileSync('lib/background/diagnostics/check-keys.ts', 'utf8');
  expect([...checks.matchAll(/\bopen\(key, (\w+)/g)].map(([, place]) => place)).toEqual(['PLACE']);
});

test('the vault has no way back for what is held, nor for where a person can be reached', () => {
  const vault = readFileSync('lib/background/vault.ts', 'utf8');
  expect(vault).not.toMatch(/open\((?:held|contact)\b/);
  expect([...vault.matchAll(/\b(open\w+)[:(]/g)].map(([, name]) => name)).not.toContain('openHeld');
});

test('what is held is opened by a step into the open, and for the person’s own file', () => {
  const callers = filesWith(/\bopenHeld\b/).filter((name) => !name.endsWith('open-held.ts'));
  const allowed = ['lib/background/consent/person-export.ts', 'lib/background/consent/prepare-step.ts'];
  expect(allowed).toEqual(expect.arrayContaining(callers));
  expect(callers).toContain('lib/background/consent/prepare-step.ts');
  const preparing = readFileSync('lib/background/consent/prepare-step.ts', 'utf8');
  expect(preparing).toMatch(/effect === 'open'\)\) \{\s+const content = await openHeld/);
});

test('a backup has every key, in the one file that turns seals into seals', () => {
  expect(filesWith(/keyFor\(\s*\w+\s*,\s*purpose/)).toEqual(['lib/background/backup/seals.ts']);
  const users = filesWith(/\bReseal\b/).filter((name) => !name.endsWith('seals.ts'));
  expect(users.toSorted()).toEqual(['lib/background/backup/make.ts', 'lib/background/backup/unpack.ts']);
  // What is opened goes to the writer, which seals it; what is unpacked is sealed before it is stored.
  expect(readFileSync('lib/background/backup/make.ts', 'utf8')).not.toMatch(/\blog|announce|rpc\b/);
});

test('nothing in the extension reads the seal with another key', () => {
  const openers = filesWith(/from '[./]*seal\/seal\.ts'/).toSorted();
  expect(openers).toEqual([
    'lib/background/backup/seals.ts',
    'lib/background/consent/contact.ts',
    'lib/background/consent/open-held.ts',
    'lib/background/diagnostics/check-keys.ts',
    // Of the second copy, in which nothing is that is held: `second-copy.test.ts`.
    'lib/background/second-copy/copy-log.ts',
    'lib/background/vault.ts',
    // Under a passphrase, with no key of this browser.
    'lib/backup/frame.ts',
    // With keys of the team: what is held lies in its boxes as the feed brought it, and under no seal of a person.
    'lib/team/box.ts',
  ]);
});

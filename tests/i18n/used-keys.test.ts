import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import english from '../../lib/i18n/locales/en.json';

type Tree = { [key: string]: string | Tree };

const FORMS = new Set(['0', '1', '2', 'n']);
const isPlural = (tree: Tree): boolean => 'n' in tree && Object.keys(tree).every((key) => FORMS.has(key));

/** The keys as they are asked for: a plural is one. */
const keysOf = (tree: Tree, path: readonly string[] = []): string[] =>
  Object.entries(tree).flatMap(([key, value]) => {
    const here = [...path, key];
    return typeof value === 'string' || isPlural(value) ? [here.join('.')] : keysOf(value, here);
  });

const sources = ['components', 'entrypoints', 'lib']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file))
  .concat('wxt.config.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** Written out anywhere: keys are handed on in tables and choices too. The manifest has its own way to write them. */
const written = new Set([
  ...[...sources.matchAll(/'([\w.]+)'/g)].map(([, key]) => key!),
  ...[...sources.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key!.replace('_', '.')),
]);

/** `outcome.${name}.what`: whatever has one word in the place of each gap. */
const withGaps = [...sources.matchAll(/`(\w+\.(?:\w|\.|\$\{[^}]*\})*)`/g)]
  .map(([, key]) => key!)
  .filter((key) => key.includes('${'))
  .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '\\w+')}$`));

it('keeps no text that nothing says', () => {
  const keys = keysOf(english);
  const unused = keys.filter((key) => !written.has(key) && !withGaps.some((one) => one.test(key)));
  expect(withGaps.length).toBeGreaterThan(50);
  expect(unused).toEqual([]);
});

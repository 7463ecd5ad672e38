import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assign } from '../../lib/prefill/assign/assign.ts';
import { VOCABULARIES } from '../../lib/prefill/classify/vocabulary/index.ts';
import { field, type Expected } from './support.ts';

/** Labels of one language as software writes them, by the type of the field; "none" is not about the buyer. */
interface Table {
  labels: Record<string, string[]>;
  /** Labels that mean something else in another language, so that only the page's language tells. */
  onlyWithLanguage?: string[];
}

const FOLDER = join(import.meta.dirname, 'languages');
const tables = readdirSync(FOLDER).map((name): [string, Table] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Table,
]);

/** The form the vocabulary must know the language for: a list that has no table, or a table that has no list, is a mistake. */
it('has a table for every language', () => {
  expect(tables.map(([lang]) => lang).toSorted()).toEqual(Object.keys(VOCABULARIES).toSorted());
});

describe.each(tables)('%s', (lang, { labels, onlyWithLanguage = [] }) => {
  const rows = Object.entries(labels).flatMap(([expected, list]) => list.map((label) => ({ label, expected })));

  it('has labels enough to mean something', () => {
    expect(rows.length).toBeGreaterThanOrEqual(30);
    expect(labels['none']?.length).toBeGreaterThanOrEqual(6);
  });

  it('reads the labels of a page in the language', () => {
    expect(misread(rows, lang)).toEqual([]);
  });

  it('reads them where the page does not say its language', () => {
    expect(
      misread(
        rows.filter(({ label }) => !onlyWithLanguage.includes(label)),
        '',
      ),
    ).toEqual([]);
  });

  it('excepts no label without need', () => {
    const excepted = rows.filter(({ label }) => onlyWithLanguage.includes(label));
    expect(excepted).toHaveLength(onlyWithLanguage.length);
    expect(misread(excepted, '')).toHaveLength(excepted.length);
  });
});

function misread(rows: readonly { label: string; expected: string }[], lang: string): string[] {
  return rows.flatMap(({ label, expected }) => {
    const found = typeOf(label, expected, lang) ?? 'none';
    return found === expected ? [] : [`${label} → ${found}, not ${expected}`];
  });
}

function typeOf(label: string, expected: string, lang: string): Expected {
  const tag = expected === 'message' ? 'textarea' : 'input';
  const [entry] = assign([field({ label, lang, tag, name: 'f_8d2', id: 'f_8d2' })]);
  return entry!.unsure ? null : entry!.type;
}

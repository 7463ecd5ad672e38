import { readFileSync } from 'node:fs';

export type TextTree = { readonly [key: string]: string | TextTree };

/** What the interface says in English, as it stands in its file. */
export const englishTree = (): TextTree => JSON.parse(readFileSync('lib/i18n/locales/en.json', 'utf8')) as TextTree;

/** Every text by its path; the forms of a plural are texts of their own. */
export function textsOf(tree: TextTree, path: readonly string[] = []): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = [...path, key];
    if (typeof value === 'string') found.set(here.join('.'), asWritten(value));
    else for (const [below, text] of textsOf(value, here)) found.set(below, text);
  }
  return found;
}

/** As the guide writes it: where the interface has a name or a number, three dots. */
const asWritten = (text: string): string => text.replace(/\$\d/g, '…');

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const GUIDE = 'docs/guide';

export interface GuidePage {
  name: string;
  text: string;
}

export const guidePages = (): GuidePage[] =>
  readdirSync(GUIDE)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(join(GUIDE, name), 'utf8') }));

const withoutCode = (text: string): string => text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** What stands in bold is a word of the interface. */
export const labelsIn = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\*\*([^*]+)\*\*/g)].map(([, label]) => label!.replace(/\s+/g, ' '));

/** The pictures that a page shows, without their folder. */
export const picturesIn = (text: string): string[] =>
  [...text.matchAll(/<img src="images\/([^"]+)"/g)].map(([, name]) => name!);

/** Where the links of a page lead to, those to other sites left out. */
export const linksIn = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to!).filter((to) => !/^https?:/.test(to));

/** The names by which a page's headings are reached, as forges make them. */
export const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  );

/** The part of a page below a heading, up to the next one of the same or a higher level. */
export function sectionOf(text: string, heading: string): string {
  const [, marks, rest] = new RegExp(`^(#+) ${heading}\\n([^]*)`, 'm').exec(text) ?? [];
  if (!marks || rest === undefined) throw new Error(`No heading "${heading}".`);
  const end = new RegExp(`^#{1,${marks.length}} `, 'm').exec(rest)?.index ?? rest.length;
  return rest.slice(0, end);
}

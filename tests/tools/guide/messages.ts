import { additions } from './additions.ts';
import { type Section, SECTIONS } from './sections.ts';
import { textsOf, type TextTree } from './texts.ts';

/** What the interface shows when something is not as it should be, and what is to be done about it. */
export interface Message {
  path: string;
  what: string;
  remedy: string;
}

/** Two texts that are shown together, one of which says what is, the other what to do or why. */
const PAIRS = [
  ['what', 'remedy'],
  ['title', 'why'],
] as const;

/** Groups that are new and in no section yet are found by their names. */
const LOOKS_LIKE_TROUBLE = /(Problem|Refusal|Warning|Cause|Error|Failure)$/;

export function sectionsWithRest(tree: TextTree): Section[] {
  const known = new Set(SECTIONS.flatMap(({ from }) => from.map((path) => path.split('.')[0])));
  const rest = Object.keys(tree).filter((group) => LOOKS_LIKE_TROUBLE.test(group) && !known.has(group));
  return rest.length === 0 ? [...SECTIONS] : [...SECTIONS, { title: 'Other messages', from: rest }];
}

export const messagesIn = (tree: TextTree, { from }: Section): Message[] =>
  from.flatMap((path) => messagesAt(path, at(tree, path)));

function at(tree: TextTree, path: string): string | TextTree {
  let here: string | TextTree | undefined = tree;
  for (const key of path.split('.')) here = typeof here === 'object' ? here[key] : undefined;
  if (here === undefined) throw new Error(`The interface has no text ${path}.`);
  return here;
}

function messagesAt(path: string, value: string | TextTree): Message[] {
  if (typeof value === 'string') return [message(path, ...halves(value))];
  for (const [what, remedy] of PAIRS)
    if (value[what] !== undefined && value[remedy] !== undefined)
      return [message(path, generalForm(value[what]), generalForm(value[remedy]))];
  const plural = value['n'];
  if (typeof plural === 'string') return [message(path, ...halves(plural))];
  return Object.entries(value).flatMap(([key, below]) => messagesAt(`${path}.${key}`, below));
}

/** Of a plural, the form for several: whoever searches for it finds it by its other words. */
const generalForm = (value: string | TextTree): string =>
  typeof value === 'string' ? value : ((value['n'] as string | undefined) ?? '');

/** In one text, the first sentence says what is, and the others what to do. "Art. 14" is within one. */
function halves(text: string): [what: string, remedy: string] {
  const [, what, remedy] = /^(.+?[.?!])\s+(?!\d)(.+)$/s.exec(text) ?? [];
  return what && remedy ? [what, remedy] : [text, ''];
}

function message(path: string, what: string, remedy: string): Message {
  const own = textsOf({ what, remedy });
  const all = [own.get('remedy'), additions[path]].filter(Boolean).join(' ');
  return { path, what: own.get('what')!, remedy: all };
}

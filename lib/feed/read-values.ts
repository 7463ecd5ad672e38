import type { ListValue } from '../domain/lead/lead.ts';
import { classifyLead, type Classified, kindOf } from '../domain/lead/kinds.ts';
import { fold } from '../domain/lead/fold.ts';
import { cleanLine } from './clean-text.ts';
import { plainText } from './plain-text.ts';

/** Readers for `RecordFields.take`: the values at one place → what they mean, or null. */

export const firstLine = (values: readonly string[]): string | null => values.map(cleanLine).find(Boolean) ?? null;

/** Several values of one list stand side by side. */
export const joinedLine = (values: readonly string[]): string | null =>
  [...new Set(values.map(cleanLine).filter(Boolean))].join(', ') || null;

export const lines = (values: readonly string[]): string[] | null => {
  const found = values.map(cleanLine).filter(Boolean);
  return found.length > 0 ? found : null;
};

/** The first value that `read` can make something of. */
export const firstReadable =
  <T>(read: (text: string) => T | null) =>
  (values: readonly string[]): T | null => {
    for (const value of values) {
      const result = read(cleanLine(value));
      if (result !== null) return result;
    }
    return null;
  };

export const readMessage = (values: readonly string[]): string | null =>
  values
    .map(plainText)
    .filter((text) => cleanLine(text))
    .join('\n\n') || null;

/** `fr`, `fr-FR`, `FR_fr` → `fr`; a language in words is no code. */
export function readLanguage(values: readonly string[]): string | null {
  const code = /^([a-z]{2,3})(?:[-_][a-z\d]{2,8})*$/i.exec(firstLine(values) ?? '')?.[1];
  return code?.toLowerCase() ?? null;
}

export function readVisitorType(values: readonly string[]): 'professional' | 'private' | null {
  const word = fold(firstLine(values) ?? '');
  if (/^(?:pro|b2b|company|firma|gewerb)/.test(word)) return 'professional';
  return /^(?:priv|part|indiv|b2c)/.test(word) ? 'private' : null;
}

/** An id is no word to show; a word may come with its id. */
export function listValue(raw: string | null, code: string | null): ListValue | null {
  const text = raw ?? code;
  if (text === null) return null;
  const isCode = /^\d+$/.test(text);
  return { raw: text, code: code ?? (isCode ? text : null), label: isCode ? null : text };
}

export interface KindOfRecord extends Classified {
  kindRaw: string;
}

/**
 * The kind that the record says, in whichever places it does, and that the names of its element and of the groups
 * around it say; where none does, the one that its type says. What disagrees is of no known kind, and neither is a
 * record that says a word we do not know, whatever the names around it are.
 */
export function kindOfRecord(stated: readonly string[], path: string, types: readonly string[]): KindOfRecord {
  const names = path
    .split('/')
    .toReversed()
    .map(kindName)
    .filter((name) => name !== null);
  if (stated.length + names.length > 0) return classified(stated, names, types);
  return classified(
    types.filter(isKnown),
    [],
    types.filter((type) => !isKnown(type)),
  );
}

const classified = (words: readonly string[], names: readonly string[], types: readonly string[]): KindOfRecord => ({
  kindRaw: shown(words, names),
  ...classifyLead(kindOf([...words, ...names]), types),
});

/** Every word of the record; of the names around it, those that say something else than what stands before them. */
function shown(words: readonly string[], names: readonly string[]): string {
  const all = [...new Set(words)];
  for (const name of names) if (all.every((word) => kindOf([word]) !== kindOf([name]))) all.push(name);
  return all.join(', ');
}

/** A name that says a kind, in the singular: `demandes`, `anfragen` and `visits` have one letter more. */
const kindName = (name: string): string | null => [name, name.slice(0, -1)].find(isKnown) ?? null;

const isKnown = (word: string): boolean => kindOf([word]) !== 'unknown';

import type { ListValue } from '../domain/lead/lead.ts';
import { classifyLead, type Classified } from '../domain/lead/kinds.ts';
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
 * The kind as the record says it, else as the names of its element and of the groups around it say it, else as its
 * type does. A record that says a word we do not know is of no known kind, whatever the names around it are.
 */
export function kindOfRecord(stated: string | null, path: string, types: readonly string[]): KindOfRecord {
  if (stated !== null) return { kindRaw: stated, ...classifyLead(stated, types) };
  const named = path
    .split('/')
    .toReversed()
    .map(kindName)
    .filter((name) => name !== null);
  // Where a visit is mentioned at all, it is one.
  const name = named.find((candidate) => classifyLead(candidate, []).kind === 'visit') ?? named[0];
  if (name !== undefined) return { kindRaw: name, ...classifyLead(name, types) };
  const type = types.find(isKnown);
  if (type === undefined) return { kindRaw: '', kind: 'unknown', types: ['other'], answerExpected: false };
  const others = types.filter((other) => other !== type);
  return { kindRaw: type, ...classifyLead(type, others) };
}

/** A name that says a kind, in the singular: `demandes`, `anfragen` and `visits` have one letter more. */
const kindName = (name: string): string | null => [name, name.slice(0, -1)].find(isKnown) ?? null;

const isKnown = (word: string): boolean => classifyLead(word, []).kind !== 'unknown';

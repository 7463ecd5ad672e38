import type { Wanted } from './corpus.ts';

/**
 * Whether a control holds what is wanted: to the letter, or, for `tel:` and a number, whatever stands between its
 * digits, or, for `/…/`, as a regular expression of the whole text.
 */
export function matches(held: string, wanted: Wanted): boolean {
  if (Array.isArray(wanted)) return wanted.some((one) => matches(held, one));
  if (wanted.startsWith('tel:')) return dialled(held) === dialled(wanted.slice(4));
  const pattern = /^\/(.+)\/$/s.exec(wanted);
  return pattern ? new RegExp(`^(?:${pattern[1]!})$`, 'su').test(held) : held === wanted;
}

/** Digits, and the plus before them. A number with a letter in it is none. */
const dialled = (text: string): string => (/[^\d\s+().\-/]/.test(text) ? text : text.replace(/[^\d+]/g, ''));

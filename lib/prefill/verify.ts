import type { FieldType } from '../domain/lead/form-values.ts';
import { fold, words } from './classify/fold.ts';

const PHONES: ReadonlySet<FieldType> = new Set(['tel', 'mobile', 'fax', 'tel-country-code', 'tel-extension']);
/** Digits that make two telephone numbers the same though one lacks the calling code. */
const ENOUGH_DIGITS = 6;
/** No calling code has more: what else is missing in front is the area. */
const CODE_DIGITS = 3;

/**
 * Whether a text field holds what was written, allowing for what pages do to good input: spaces, case, a telephone mask,
 * the scheme of a link. A text that was cut is not held.
 */
export function holdsText(type: FieldType, wrote: string, held: string): boolean {
  if (held === wrote) return true;
  if (held === '') return false;
  if (PHONES.has(type)) return samePhone(wrote, held);
  if (type === 'url') return link(wrote) === link(held);
  return plain(wrote) === plain(held);
}

/**
 * Whether a widget shows the option that was chosen. It may show less than the option said ("+49" for "Germany (+49)")
 * or a little more (a cross to take it back), but always whole words of it.
 */
export function sameChoice(chosen: readonly string[], shown: string): boolean {
  const seen = words(shown);
  if (seen.length === 0) return false;
  return chosen.some((text, at) => {
    const wanted = words(text);
    // Only the option's own text may be shown in part.
    return isRun(seen, wanted) || (at === 0 && isRun(wanted, seen));
  });
}

const isRun = (all: readonly string[], part: readonly string[]): boolean =>
  part.length > 0 && ` ${all.join(' ')} `.includes(` ${part.join(' ')} `);

const plain = (text: string) => fold(text, Infinity).replace(/\s+/g, '');
const link = (text: string) =>
  plain(text)
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');

function samePhone(wrote: string, held: string): boolean {
  const [a, b] = [wrote, held].map((text) => text.replace(/\D/g, '').replace(/^00/, '')) as [string, string];
  if (a === b) return a !== '';
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  // "0301234567" for "+49 301234567": the trunk prefix stands where the calling code stood.
  const bare = short.replace(/^0/, '');
  return bare.length >= ENOUGH_DIGITS && long.length - bare.length <= CODE_DIGITS && long.endsWith(bare);
}

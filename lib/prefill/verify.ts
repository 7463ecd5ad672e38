import type { FieldType } from '../domain/lead/form-values.ts';
import { fold } from './classify/fold.ts';

const PHONES: ReadonlySet<FieldType> = new Set(['tel', 'mobile', 'fax', 'tel-country-code', 'tel-extension']);
/** Digits that make two telephone numbers the same though one lacks the calling code. */
const ENOUGH_DIGITS = 6;

/**
 * Whether the control holds what was written, allowing for what pages do to good input: spaces, case, a telephone mask,
 * the scheme of a link. A text that was cut is not held.
 */
export function holds(type: FieldType, wrote: string, held: string, isChoice: boolean): boolean {
  if (held === wrote) return true;
  if (isChoice || held === '') return false;
  if (PHONES.has(type)) return samePhone(wrote, held);
  if (type === 'url') return link(wrote) === link(held);
  return plain(wrote) === plain(held);
}

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
  return (
    short.replace(/^0/, '').length >= ENOUGH_DIGITS &&
    long.length - short.length <= 4 &&
    long.endsWith(short.replace(/^0/, ''))
  );
}

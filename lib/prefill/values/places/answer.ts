import { placeholderOf, some, type Answer, type Ask } from '../ask.ts';
import { placeCode, placeWordings } from './choose.ts';

/** A state in the lead's own words; its code where there is room for nothing else, or where the example is one. */
export function placeAnswer({ field, values, country, langs }: Ask): Answer {
  const own = values['address-level1'];
  if (!own || !country) return some(own);
  if (field.tag === 'combobox') return placeWordings(own, country, langs);
  const code = placeCode(own, country);
  const example = placeholderOf(field)
    .trim()
    .replace(/^(?:e\.?g\.?|z\.?\s?b\.?|ex\.?)[:.]?\s*/i, '');
  const wantsCode = /^[A-Z]{2,3}$/.test(example) || (field.maxLength !== null && field.maxLength <= 3);
  return wantsCode ? some(code, own) : some(own, code);
}

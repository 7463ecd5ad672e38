import { readLabel } from '../../classify/text.ts';
import { placeholderOf, some, type Answer, type Ask } from '../ask.ts';
import { placeCode, placeWordings } from './choose.ts';

const PARTS = 4;

/** "Province / city" in one field takes the city of a lead that has no province. */
function cityFor({ field, values, shape }: Ask): string | undefined {
  if (shape.has('address-level2')) return undefined;
  const parts = field.labels.flatMap(({ text }) => text.split('/').slice(0, PARTS));
  const isCity = (part: string) =>
    readLabel(part, field.lang).sightings.some(({ concept }) => concept === 'address-level2');
  return parts.some(isCity) ? values['address-level2'] : undefined;
}

/** A state in the lead's own words; its code where there is room for nothing else, or where the example is one. */
export function placeAnswer(ask: Ask): Answer {
  const { field, values, country, langs } = ask;
  const own = values['address-level1'] ?? cityFor(ask);
  if (!own || !country) return some(own);
  if (field.tag === 'combobox') return placeWordings(own, country, langs);
  const code = placeCode(own, country);
  const example = placeholderOf(field)
    .trim()
    .replace(/^(?:e\.?g\.?|z\.?\s?b\.?|ex\.?)[:.]?\s*/i, '');
  const wantsCode = /^[A-Z]{2,3}$/.test(example) || (field.maxLength !== null && field.maxLength <= 3);
  return wantsCode ? some(code, own) : some(own, code);
}

import { placeholderOf, says, some, type Answer, type Ask } from '../ask.ts';
import { nameIn } from '../langs.ts';
import { alpha3Of } from './names.ts';
import { countryWordings } from './wordings.ts';

const ASKS_FOR_CODE =
  /\biso\b|\b(?:alpha-?[23]|two-letter|2-letter)\b|country(?:[ _-]?\/[ _-]?region)?[ _-]?code|l(?:ä|ae)ndercode|l(?:ä|ae)nderk(?:ü|ue)rzel|code[ _-]?pays|c[óo]digo[ _-]?(?:de[ _-]?|do[ _-]?)?pa[íi]s/i;

/** A country in words, or its code where the field asks for that. */
export function countryAnswer({ field, values, country, langs }: Ask): Answer {
  const own = values.country;
  if (!own) return [];
  if (!country) return [own];
  if (field.tag === 'combobox') return countryWordings(country, langs);
  const example = placeholderOf(field)
    .trim()
    .replace(/^(?:e\.?g\.?|z\.?\s?b\.?|ex\.?)[:.]?\s*/i, '');
  const names = some(...langs.map((lang) => nameIn('region', country, lang)));
  const codes = field.maxLength === 3 || /^[A-Z]{3}$/.test(example) ? [alpha3Of(country), country] : [country];
  const wantsCode = /^[A-Z]{2,3}$/.test(example) || says(field, ASKS_FOR_CODE);
  return wantsCode ? some(...codes, ...names) : some(...names, ...codes);
}

import { nameIn, OUR_LANGS } from '../langs.ts';
import { alpha3Of, byName, dialOf, fixedNames, NUMERIC } from './names.ts';

/** The names of a country that mean no other one, those of the first languages first. */
export function countryNames(code: string, langs: readonly string[]): string[] {
  const local = (some: readonly string[]) =>
    some.map((lang) => nameIn('region', code, lang)).filter((name) => name !== null);
  const names = [...local(langs), ...fixedNames(code), ...local(OUR_LANGS)];
  return [...new Set(names)].filter((name) => byName(name, langs) === code);
}

const flagOf = (code: string) =>
  String.fromCodePoint(...Array.from(code, (letter) => letter.codePointAt(0)! - 65 + 0x1f1e6));

/** All that a list may call a country, the likeliest first; for lists that are only known once they are open. */
export function countryWordings(code: string, langs: readonly string[]): string[] {
  const number = NUMERIC.get(code);
  const dial = dialOf(code);
  return [
    ...countryNames(code, langs),
    code,
    alpha3Of(code),
    ...(code === 'GB' ? ['UK'] : []),
    flagOf(code),
    ...(dial ? [`+${dial}`] : []),
    ...(number ? [number, String(Number(number))] : []),
  ];
}

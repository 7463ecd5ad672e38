import type { Choice } from '../../field.ts';
import { placeholderOf, some, type Answer, type Ask } from '../ask.ts';
import { nameIn, OUR_LANGS } from '../langs.ts';
import { nameKey, resolveChoice } from '../options.ts';

/** ISO 639-2 codes (terminological, and bibliographic where it is another) of the languages that buyers write in. */
const THREE: Readonly<Record<string, string>> = {
  ar: 'ara',
  bg: 'bul',
  bn: 'ben',
  bs: 'bos',
  ca: 'cat',
  cs: 'ces cze',
  da: 'dan',
  de: 'deu ger',
  el: 'ell gre',
  en: 'eng',
  es: 'spa',
  et: 'est',
  fa: 'fas per',
  fi: 'fin',
  fr: 'fra fre',
  ga: 'gle',
  he: 'heb',
  hi: 'hin',
  hr: 'hrv',
  hu: 'hun',
  hy: 'hye arm',
  id: 'ind',
  is: 'isl ice',
  it: 'ita',
  ja: 'jpn',
  ka: 'kat geo',
  ko: 'kor',
  lt: 'lit',
  lv: 'lav',
  mk: 'mkd mac',
  ms: 'msa may',
  mt: 'mlt',
  nb: 'nob nor',
  nl: 'nld dut',
  nn: 'nno',
  no: 'nor nob',
  pl: 'pol',
  pt: 'por',
  ro: 'ron rum',
  ru: 'rus',
  sk: 'slk slo',
  sl: 'slv',
  sq: 'sqi alb',
  sr: 'srp',
  sv: 'swe',
  ta: 'tam',
  th: 'tha',
  tr: 'tur',
  uk: 'ukr',
  ur: 'urd',
  vi: 'vie',
  zh: 'zho chi',
};
const CODES = Object.keys(THREE);
/** Norwegian is asked for by both of its codes. */
const base = (code: string) => (code === 'no' ? 'nb' : code);

let index: Map<string, string | null> | undefined;
function names(): ReadonlyMap<string, string | null> {
  if (index) return index;
  index = new Map<string, string | null>();
  for (const lang of [...OUR_LANGS, ...CODES])
    for (const code of CODES) {
      const key = nameKey(nameIn('language', code, lang) ?? '');
      const known = index.get(key);
      if (key) index.set(key, known === undefined || known === base(code) ? base(code) : null);
    }
  return index;
}

interface Tongue {
  code: string;
  /** ISO alpha-2, where the text names a variety. */
  region: string | null;
}

/** "German", "Deutsch", "de", "deu", "de_AT", "German (Austria)". */
export function readLanguage(text: string): Tongue | null {
  const said = text.trim();
  const tag = /^([a-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:\.utf-?8)?$/i.exec(said);
  const tagged = tag && byCode(tag[1]!.toLowerCase());
  if (tagged) return { code: tagged, region: tag[3]?.toUpperCase() ?? null };
  const whole = names().get(nameKey(said));
  if (whole) return { code: whole, region: null };
  const parts = said
    .split(/[()[\]/|,]|\s[-–—]\s/)
    .map((part) => part.trim())
    .filter(Boolean);
  const code = parts[0] === undefined ? null : tongueIn(parts[0]);
  if (!code) return null;
  // Behind the language its variety may stand, "UK" and not Ukrainian, or the same once more in other words.
  const regions = parts.slice(1).map((part) => regionIn(part) ?? (tongueIn(part) === code ? null : '?'));
  if (parts.slice(1).some((part, at) => regions[at] === '?' && tongueIn(part) !== null)) return null;
  return { code, region: regions.find((region) => region !== null) ?? null };
}

const tongueIn = (text: string): string | null => names().get(nameKey(text)) ?? byCode(text.toLowerCase());

const byCode = (text: string): string | null =>
  Object.hasOwn(THREE, text) ? base(text) : (CODES.find((code) => THREE[code]!.split(' ').includes(text)) ?? null);

const REGIONS = 'AR AT AU BE BR CA CH CN DE ES FR GB HK IE IN IT MX NL NZ PT TW US ZA'.split(' ');
const regionIn = (text: string): string | null =>
  REGIONS.find(
    (code) =>
      code === text.toUpperCase() ||
      OUR_LANGS.some((lang) => nameKey(nameIn('region', code, lang) ?? '') === nameKey(text)),
  ) ?? (/^uk$/i.test(text) ? 'GB' : /^usa$/i.test(text) ? 'US' : null);

/** Where a language is at home, if a list has nothing but its varieties. */
const home = (code: string): string | null => {
  const region = new Intl.Locale(code).maximize().region ?? null;
  return code === 'pt' ? 'PT' : region;
};

export function chooseLanguage(choices: readonly Choice[], lang: string): string | null {
  const wanted = readLanguage(lang);
  const open = choices.filter((choice) => !choice.disabled && choice.value !== '');
  if (!wanted) return resolveChoice(open, [lang]);
  const read = open.map((choice) => ({ choice, means: readLanguage(choice.text) ?? readLanguage(choice.value) }));
  const same = read.filter(({ means }) => means?.code === wanted.code);
  const only = (found: typeof same) =>
    new Set(found.map(({ choice }) => choice.value)).size === 1 ? found[0]!.choice.value : null;
  return (
    only(same) ??
    only(same.filter(({ means }) => means!.region === wanted.region)) ??
    // English and Spanish have several homes: which of them is meant, only the lead can say.
    (wanted.region === null && !['en', 'es', 'pt', 'zh'].includes(wanted.code)
      ? only(same.filter(({ means }) => means!.region === home(wanted.code)))
      : null)
  );
}

export function languageAnswer({ field, values, langs }: Ask): Answer {
  const lang = values.language;
  if (!lang) return [];
  const tongue = readLanguage(lang);
  if (!tongue) return [lang];
  const { code } = tongue;
  const named = some(...langs.map((one) => nameIn('language', code, one)), nameIn('language', code, code));
  const asCode = some(code, ...THREE[code]!.split(' '));
  if (field.tag !== 'combobox')
    return /^[a-z]{2}(?:[-_][A-Za-z]{2})?$/.test(placeholderOf(field))
      ? some(code, ...named)
      : some(...named, ...asCode);
  const region = tongue.region ?? home(code);
  const others = OUR_LANGS.map((one) => nameIn('language', code, one));
  return some(...named, ...others, ...asCode, ...(region ? [`${code}-${region}`, `${code}_${region}`] : []));
}

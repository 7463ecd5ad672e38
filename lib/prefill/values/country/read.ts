import { byCode, byName, byNumber } from './names.ts';

/** Whose territories these are: "Guam (USA)" and "Hong Kong, China" name both. */
const TERRITORIES: Readonly<Record<string, string>> = {
  AU: 'CC CX HM NF',
  CN: 'HK MO TW',
  DK: 'FO GL',
  FI: 'AX',
  FR: 'BL GF GP MF MQ NC PF PM RE TF WF YT',
  GB: 'AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG',
  NL: 'AW BQ CW SX',
  NO: 'BV SJ',
  NZ: 'CK NU TK',
  US: 'AS GU MP PR UM VI',
};

/** Countries whose names are parts of each other's: an aside that is not understood may be what tells them apart. */
const FAMILIES: ReadonlySet<string> = new Set(
  'CD CG CN DM DO GB GE GN GQ GW GY IE IN KP KR MF MK NE NG PG SD SS SX TL TW UM US VG VI WS AS BM IO'.split(' '),
);

export interface CountryReading {
  code: string;
  /** All of the text was understood. */
  whole: boolean;
}

const FLAG = /[\u{1f1e6}-\u{1f1ff}]{2}/gu;
const letters = (flag: string) =>
  Array.from(flag, (sign) => String.fromCodePoint(sign.codePointAt(0)! - 0x1f1e6 + 65)).join('');
const DIAL = /[([]?\s*(?:\+\s?\d[\d\s-]*|\b00\d{1,3}\b)\s*[)\]]?/g;
const LONGEST = 120;

/** Lists of countries are read again when a form has been rebuilt, and on every page of a CRM. */
const memo = new Map<string, CountryReading | null>();
const MEMO_SIZE = 4000;

/** The country that an option or a lead's text names, in whatever form; null when it is none, or may be two. */
export function readCountry(text: string, langs: readonly string[]): CountryReading | null {
  if (text.length > LONGEST) return null;
  const id = `${langs.join()}\n${text}`;
  const known = memo.get(id);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_SIZE) memo.clear();
  const reading = read(text, langs);
  memo.set(id, reading);
  return reading;
}

function read(text: string, langs: readonly string[]): CountryReading | null {
  const flags = text.match(FLAG) ?? [];
  const words = text.replace(FLAG, ' ').trim();
  const said = words.replace(DIAL, ' ').trim();
  const named = said
    ? (whole(words, langs) ?? whole(said, langs) ?? madeOf(said, langs) ?? inParts(said, langs))
    : null;
  const flag = flags.length === 1 ? byCode(letters(flags[0])) : null;
  if (!named) return /\p{L}/u.test(said) || !flag ? null : { code: flag, whole: true };
  // A flag of another country than the words say is nobody's answer.
  return flag && flag !== named.code ? null : named;
}

function whole(text: string, langs: readonly string[]): CountryReading | null {
  const code = nameOrCode(text, langs) ?? (/^[a-z]{2,3}$/i.test(text) ? byCode(text) : null) ?? byKey(text, langs);
  return code ? { code, whole: true } : formal(text, langs);
}

/** Capitals are a code first: "NGA" is Nigeria, though Russia is "Nga" in Vietnamese. */
const nameOrCode = (text: string, langs: readonly string[]): string | null =>
  (/^[A-Z]{2,3}$/.test(text) ? byCode(text) : null) ?? byName(text, langs);

const FORMAL_NAME =
  /^(?:the )?(?:\p{L}+[ -]){0,2}?(?:republic|kingdom|state|principality|commonwealth|federation|union|sultanate|confederation|grand duchy|republik|königreich|fürstentum|république|royaume|principauté|república|reino|principado|repubblica|regno|republiek|koninkrijk)(?: of| de| du| des| del| della| do| da| di| van)?(?: the| la| las| los| het| de)? (.+)$/iu;

/** "Federal Republic of Nigeria". */
function formal(text: string, langs: readonly string[]): CountryReading | null {
  const name = FORMAL_NAME.exec(text)?.[1];
  const code = name ? byName(name, langs) : null;
  return code && !FAMILIES.has(code) ? { code, whole: true } : null;
}

/** "countries.de", "country-276", "COUNTRY_GERMANY": a key that a page did not translate, or the value of an option. */
function byKey(text: string, langs: readonly string[]): string | null {
  const key =
    /^(?:[\w.:/-]*[._:/-])?(?:countr(?:y|ies)|nations?|land|lander|pays|pais|paises|paese|iso\d?)[._:/-]+([\w-]+)$/i.exec(
      text,
    );
  const last = key?.[1];
  if (!last) return null;
  if (/^\d{1,3}$/.test(last)) return byNumber(last);
  return (/^[a-z]{2,3}$/i.test(last) ? byCode(last) : null) ?? byName(last.replace(/[-_]/g, ' '), langs);
}

/** Words that say nothing about which country it is. */
const FORMAL =
  /^(?:the|republic|kingdom|state|of|(?:french|dutch) part|sar|country|including .*|all|mainland)(?: of)?(?: the)?$/i;

const WORDS = 16;

/** "DE - Germany", "(DE) Germany", "Germany (Deutschland)", "Germany, DE": names of one country and nothing else. */
function madeOf(text: string, langs: readonly string[]): CountryReading | null {
  const parts = text.match(/[\p{L}\p{M}\p{N}.'’]+/gu) ?? [];
  if (parts.length < 2 || parts.length > WORDS) return null;
  /** The countries that all parts up to here can name. */
  const upTo: Set<string>[] = parts.map(() => new Set<string>());
  for (const from of parts.keys()) {
    const before = from === 0 ? null : upTo[from - 1]!;
    if (before?.size === 0) continue;
    for (let end = from; end < parts.length; end += 1) {
      const segment = parts.slice(from, end + 1).join(' ');
      const code = nameOrCode(segment, langs) ?? (/^[a-z]{2}$/.test(segment) ? byCode(segment) : null);
      if (code && (before === null || before.has(code))) upTo[end]!.add(code);
    }
  }
  const [code, ...more] = upTo.at(-1)!;
  return code && more.length === 0 ? { code, whole: true } : null;
}

/** One name with an aside that we do not understand, or a territory with the state that it belongs to. */
function inParts(text: string, langs: readonly string[]): CountryReading | null {
  const parts = text
    .split(/[()[\]{}|/,;:•·]|\s[-–—]\s/u)
    .map((part) => part.trim())
    .filter((part) => part && !/^\d+$/.test(part) && !FORMAL.test(part));
  const codes = parts.map((part) => nameOrCode(part, langs));
  const [one, other, ...more] = new Set(codes.filter((code) => code !== null));
  if (!one || more.length > 0) return null;
  const code = other ? territory(one, other) : FAMILIES.has(one) ? null : one;
  return code ? { code, whole: codes.every((one) => one !== null) } : null;
}

function territory(one: string, other: string): string | null {
  const isOf = (part: string, state: string) => TERRITORIES[state]?.split(' ').includes(part) ?? false;
  return isOf(one, other) ? one : isOf(other, one) ? other : null;
}

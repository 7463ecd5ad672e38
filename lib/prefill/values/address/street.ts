export interface StreetParts {
  street: string;
  number: string;
}

/** Where the number of a house stands before the name of its street. */
const NUMBER_FIRST: ReadonlySet<string> = new Set(
  'US CA GB IE AU NZ FR LU MC ZA IN PK LK BD SG MY PH TH HK KE NG GH EG IL SA AE QA KW BH OM MT JM TT BS BB BZ PR'.split(
    ' ',
  ),
);

const AT_END =
  /^(.*?[^\d\s,])[\s,]+(?:no\.?\s*|nr\.?\s*|n[°º.]\s*|č\.?\s*p\.?\s*|#\s*)?(\d{1,5}(?:\s?[a-z](?![a-z]))?(?:\s?[-/–+]\s?\d{1,5}(?:\s?[a-z](?![a-z]))?)?)$/i;
const AT_START =
  /^(?:no\.?\s*)?(\d{1,5}(?:[a-z](?![a-z])|\s(?:bis|ter|quater)\b)?(?:\s?[-/]\s?\d{1,5}[a-z]?)?),?\s+(\D.*)$/i;
const LONGEST = 160;

/** "Musterstraße 12a" and "12 Main Street"; null when no house number stands at either end, or one stands at both. */
export function splitStreet(text: string, country: string | null = null): StreetParts | null {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length > LONGEST) return null;
  const end = AT_END.exec(line);
  const start = AT_START.exec(line);
  const behind = end && { street: end[1]!.trim().replace(/,$/, ''), number: end[2]!.trim() };
  const before = start && { street: start[2]!.trim(), number: start[1]!.trim() };
  if (!behind || !before) return behind ?? before;
  // "5th Avenue 12" and "12 Rue du 8 Mai 1945": the country tells which end counts.
  if (!country) return null;
  return NUMBER_FIRST.has(country) ? before : behind;
}

/** The other way round, as the country writes it. */
export const joinStreet = ({ street, number }: StreetParts, country: string | null): string =>
  country && NUMBER_FIRST.has(country) ? `${number} ${street}` : `${street} ${number}`;

/** Parts of an address that have a line of their own: the flat, the floor, the box, the person it is sent to. */
const UNIT =
  /^(?:c\/o|attn\.?:?|z\.\s?hd\.|apt\.?|apartment|apto\.?|app\.?t?\.?|appartement|suite|ste\.?|unit|flat|floor|fl\.?|room|rm\.?|bldg\.?|building|block|bâtiment|bât\.?|étage|escalier|esc\.?|int\.?|interno|scala|piso|planta|puerta|edificio|nave|bureau|office|halle|hof|stiege|tür|top|etage|stock|bus|boîte|bte|postfach|p\.?\s?o\.?\s?box|bp|b\.p\.|apdo\.?|casella postale|c\.p\.|po box|#|(?:\d{1,3}\.|\d{1,3}(?:st|nd|rd|th|er|e|è|ème|º|ª))\s?(?:og|ug|stock|etage|floor|fl|étage|piso|planta|patro|emelet|piętro))(?![\p{L}])/iu;

export interface Lines {
  /** Street and number. */
  first: string;
  /** What comes besides them, one a line. */
  rest: string[];
}

/** Takes an address of several lines, or of one with commas, apart into the street and what comes besides it. */
export function splitLines(text: string): Lines {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0) return { first: '', rest: [] };
  const parts = lines.flatMap(units);
  const at = parts.findIndex((part) => !UNIT.test(part));
  if (at < 0) return { first: lines[0]!, rest: lines.slice(1) };
  return { first: parts[at]!, rest: parts.filter((_, place) => place !== at) };
}

/** "123 Main St, Apt 4" and "123 Main St Apt 4" are two parts; "Via Roma, 5" is one. */
function units(line: string): string[] {
  const parts = line.split(/\s*,\s*/);
  const units = parts.filter((part) => UNIT.test(part));
  if (units.length > 0 && units.length < parts.length) {
    const street = parts.filter((part) => !UNIT.test(part)).join(', ');
    return UNIT.test(parts[0]!) ? [...units, street] : [street, ...units];
  }
  if (line.length > LONGEST) return [line];
  const behind = /^(.*\d.*?)\s+((?:apt|apartment|suite|ste|unit|flat|bte|boîte|bus|box|#)\.?\s?[\w-]{1,6})$/i.exec(
    line,
  );
  return behind ? [behind[1]!, behind[2]!] : [line];
}

/** Steps that a text may cost at most: some tenths of a second. */
export const MOST_STEPS = 2e8;

interface Growing {
  pattern: string;
  /** The longest text that it meets. */
  longest: number;
  /** How many steps a text of a length takes at worst. */
  steps: (length: number) => number;
  /** Why it meets no longer one. */
  because: string;
}

const squared = (length: number): number => length ** 2;
const cubed = (length: number): number => length ** 3;
const times = (factor: number) => (length: number) => length * factor;

const growing = (steps: Growing['steps'], longest: number, because: string, ...patterns: RegExp[]): Growing[] =>
  patterns.map((pattern) => ({ pattern: String(pattern), longest, steps, because }));

/**
 * Expressions whose time grows faster than the text. None grows without end: either no long text gets to them, or they run
 * in the page that the text is from, which harms nobody but itself.
 */
export const GROWING: readonly Growing[] = [
  ...growing(
    squared,
    2000,
    'a text of a lead is cut at `fieldLength`',
    /\s*\n\s*/g,
    /^['"(]+|['").]+$/g,
    /^(?:T|[\s,]+(?:à|at|um|alle|a\s+las|às)?\s*)?(\d{1,2})[:h.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?)?(?:\s*Uhr)?/iu,
    /[;|,\s]+(?=https?:\/\/|www\.)/i,
    /\s*[;|]\s?/g,
    /\s*,\s*/,
    /^(.*\S)\s+((?:\p{Lu}\.?\s?)+)$/u,
  ),
  ...growing(
    times(64 + 253),
    100_000,
    'its repetitions have an end; what it looks through comes in pieces',
    /[^\s"'(),:;<>[\]\\=]{1,64}@[^\s"'(),:;<>[\]\\=@]{1,253}/gu,
  ),
  ...growing(squared, 400, 'an address is no longer', /[&?#/|].*$/, /[.!*]+$/, /\+.*$/),
  ...growing(squared, 100, 'the names of countries that we bring with us', /\s*\(.*\)/),
  ...growing(
    cubed,
    80,
    'a longer text is no telephone number',
    /\s*(?:[;,|]|\s\/\s|\bor\b|\bou\b|\boder\b)\s*/i,
    /[\s,;/]*\b(?:poste|durchwahl|dw|nst|klappe|interno|int|ramal|anexo|toestel|wewn|доб|内线|内線)\.?\s*:?\s*(\d{1,7})$/iu,
    /\s*ext\.? .*$/,
  ),
  ...growing(
    squared,
    100,
    'a longer text is no part of a country',
    /^(.+?)\s*[(,-]\s*(\p{Lu}{2,3})\)?$/u,
    /^(?:state|province|republic|estado|provincia|provinsi|region|kota|g\.|г\.)\s+(?:of\s|de\s|do\s|da\s)?|[\s,]+(?:state|province|oblast|область|krai|kray|край|okrug|region)$/giu,
  ),
  ...growing(
    times(40 * 40),
    20_000,
    'a template is no longer, and a name in it has an end',
    /\{\{[ \t]*([\p{L}\d_ .-]{1,40}?)[ \t]*\}\}/gu,
  ),
  ...growing(
    squared,
    10_000,
    'the names of elements around a record: `nameLength` each, and few of them are around one',
    /\[[^\]]*\]/g,
  ),
  ...growing(times(60), 100_000, 'its repetitions have an end', /^\s*(?:.{0,60}[(\s])?\+\s?\d{1,4}\)?(?:\s|$|\b)/),
  ...growing(
    times(2),
    100_000,
    'the text of an option is one line with single blanks: the first bracket ends it',
    /\s*[([].*$/,
  ),
  ...growing(
    squared,
    0,
    'runs in the page that the text is from',
    /^\s*(https?:\/\/(www\.)?|www\.|\(?\+\d{0,3}\)?[\s(-]*)?\s*$/i,
    /rgba\([^)]*[,/]\s*([\d.]+)\s*\)/,
    /\.fieldControl-.*$/,
    /\bremove\b.*\b(?:items?|option|selected|selection|value)\b/i,
  ),
  ...growing(squared, 20, 'the forms of addresses that we bring with us', /([^CRZ]*)([CRZ])/g),
  ...growing(
    cubed,
    160,
    'a longer text is not taken apart',
    /^(?:no\.?\s*)?(\d{1,5}(?:[a-z](?![a-z])|\s(?:bis|ter|quater)\b)?(?:\s?[-/]\s?\d{1,5}[a-z]?)?),?\s+(\D.*)$/i,
    /^(.*\d.*?)\s+((?:apt|apartment|suite|ste|unit|flat|bte|boîte|bus|box|#)\.?\s?[\w-]{1,6})$/i,
  ),
  ...growing(
    cubed,
    120,
    'a longer text is no country',
    /[([]?\s*(?:\+\s?\d[\d\s-]*|\b00\d{1,3}\b)\s*[)\]]?/g,
    /^(?:[\w.:/-]*[._:/-])?(?:countr(?:y|ies)|nations?|land|lander|pays|pais|paises|paese|iso\d?)[._:/-]+([\w-]+)$/i,
  ),
  ...growing(
    squared,
    160,
    'a longer text is neither a company with its legal form, nor a pattern that is tried',
    /^(?:株式会社|有限会社|合同会社|\(株\)|（株）|㈱|주식회사|\(주\)|㈜)\s*|\s*(?:株式会社|有限会社|合同会社|\(株\)|（株）|股份有限公司|有限责任公司|有限公司|주식회사|\(주\)|㈜)$/gu,
    /^["«“„']+|[\s"»”“',&]+$/g,
    /^(?:[+*?]|\{(\d+)(,?)(\d*)\})/,
  ),
  ...growing(
    squared,
    120,
    'as much of a name is looked at',
    /[,\s]+((?:jr|sr|snr|jnr|junior|senior|esq)\.?|ii|iii|iv|2nd|3rd|ph\.?\s?d\.?|m\.?d\.?|mba|cpa|dds|p\.?e\.?|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|fca|fcca|ret\.?)$/i,
    /,\s*\S+$/,
    /[,\s]+$/,
    /^([^,]+),\s*([^,]+)$/,
  ),
  ...growing(
    squared,
    100,
    'the name of a CRM is no longer, nor is what is looked at of a date',
    /^-+|-+$/g,
    /\s*\([^)]*\)\s*$/,
  ),
  ...growing(
    squared,
    700,
    'as much of a line is looked at for where a quoted mail begins',
    /^\s*-{2,}\s*\p{L}.*-{2,}\s*$/u,
    /^.{0,200}(wrote|schrieb|écrit|escribió|scritto|escreveu|написал\p{L}*|写道|のメール|さんが書きました)\s*[:：]\s*$/iu,
    /VirtualExpo.*(?<!\d)14(?!\d)/,
  ),
  ...growing(
    times(200),
    100_000,
    'its repetitions have an end, and no more of a mail is read',
    /^([A-Za-z][A-Za-z-]{1,40}):[ \t]*(.*)$/,
    /^[\s>|*]*(?:[[(［（]\s*[xX×✓✔✗]\s*[\])］）]|[☑☒✅])\s*(.{1,200})$/u,
  ),
  ...growing(
    times(50),
    1_000_000,
    'its repetitions have an end before it is found, and what is found is not looked at again',
    /([a-z][a-z0-9+.-]{0,40}:\/\/)(?:[^\s/?#@"'<>]*@)?([^\s/?#"'<>]*)[^\s"'<>]*/gi,
  ),
];

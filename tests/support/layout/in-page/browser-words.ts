const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** What the browser has names for in the language of the page: countries, languages, time zones. */
export function browserNames(): string[] {
  const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
  return [
    ...namesOf(
      'region',
      LETTERS.flatMap((one) => LETTERS.map((other) => one + other)),
    ),
    ...namesOf(
      'language',
      LETTERS.flatMap((one) => LETTERS.map((other) => (one + other).toLowerCase())),
    ),
    ...zones,
    ...zones.map((zone) => zone.replaceAll('_', ' ')),
    ...zones.map((zone) => zone.split('/').at(-1)!.replaceAll('_', ' ')),
  ];
}

function namesOf(type: 'region' | 'language', codes: readonly string[]): string[] {
  const names = new Intl.DisplayNames(document.documentElement.lang, { type, fallback: 'none' });
  return codes.map((code) => names.of(code)).filter((name) => name !== undefined);
}

/** Times, ages and sizes as the browser writes them in English, and the fields of a template. */
export const TIMES: readonly RegExp[] = [
  /\b(?:in )?[\d.,]+\s*(?:days?|hours?|hr?\.?|minutes?|min\.?|sec(?:onds?|\.)?|months?|weeks?|kB|MB)(?: ago)?/g,
  /\b(?:now|yesterday|today|tomorrow|AM|PM|UTC|GMT)\b/g,
  /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b/g,
  /\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b/g,
  /\{\{\w+\}\}/g,
];

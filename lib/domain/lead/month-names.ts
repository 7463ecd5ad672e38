import { fold } from './fold.ts';

const LOCALES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'ru', 'nl', 'pl'];

let table: Map<string, number> | undefined;

/** 1 to 12 for a month's name or its abbreviation in a language of the marketplaces, else undefined. */
export const monthNumber = (name: string): number | undefined => (table ??= buildTable()).get(fold(name));

function buildTable(): Map<string, number> {
  // English locale data abbreviates to "Sep"; people write this as well.
  const names = new Map<string, number>([['sept', 9]]);
  for (const locale of LOCALES) {
    for (const style of ['long', 'short'] as const) {
      // With the day, since some languages inflect the month: "ноября", not "ноябрь".
      const format = new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const part = format.formatToParts(Date.UTC(2026, month - 1, 1)).find(({ type }) => type === 'month');
        const name = fold(part?.value ?? '');
        // The first language wins where two share an abbreviation.
        if (name && !names.has(name)) names.set(name, month);
        const short = name.slice(0, 3);
        if (locale === 'en' && !names.has(short)) names.set(short, month);
      }
    }
  }
  return names;
}

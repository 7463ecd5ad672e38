import type { FieldFacts } from '../field.ts';

/** "DD.MM.YYYY", "tt/mm/jjjj", "aaaa-mm-jj": the letters differ by language, their numbers do not. */
const PATTERN =
  /(?<![a-z])(?:([djtg]{1,2})([./-])(m{1,2})\2([yjag]{4})|(m{1,2})([./-])(d{1,2})\6(y{4})|([yja]{4})([./-])(m{1,2})\10([djtg]{1,2}))(?![a-z])/i;

/** An ISO date as a field wants it written: by its kind, by the pattern that it shows, else as its language writes dates. */
export function dateWordings(field: FieldFacts, date: string): string[] {
  if (field.type === 'date') return [date];
  if (field.tag !== 'input' || !/^(text|)$/.test(field.type)) return [];
  for (const { text } of field.labels) {
    const written = byPattern(text, date);
    if (written) return [written, date];
  }
  // Which of day and month goes first in English is anybody's guess.
  if (!field.lang || field.lang === 'en') return [date];
  return [inLanguage(field.lang, date), date].filter((text) => text !== null);
}

function byPattern(text: string, date: string): string | null {
  const found = PATTERN.exec(text);
  if (!found) return null;
  const [year, month, day] = date.split('-') as [string, string, string];
  const parts = found[1] ? [day, month, year] : found[5] ? [month, day, year] : [year, month, day];
  return parts.join(found[2] ?? found[6] ?? found[10]);
}

function inLanguage(lang: string, date: string): string | null {
  try {
    const format = new Intl.DateTimeFormat(lang, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      timeZone: 'UTC',
    });
    return format.format(new Date(date));
  } catch {
    return null;
  }
}

import { placeholderOf, some, unsure, type Answer, type Ask } from './ask.ts';

interface Day {
  y: string;
  m: string;
  d: string;
}

/** Letters that stand for year, month and day in the placeholders of Europe's languages. */
const LETTERS: readonly (readonly ['y' | 'm' | 'd', RegExp])[] = [
  ['y', /^(?:y+|j{4}|jj|a{2,4}|å{4}|r{4}|é{4}|г{4}|ε{4}|v{4}|年+)$/i],
  ['m', /^(?:m+|м+|μ+|h{2}|k{2}|月+)$/i],
  ['d', /^(?:d+|t{1,2}|j{1,2}|g{1,2}|п{2}|д{1,2}|η{1,2}|n{2}|p{2}|日+)$/i],
];

export function dateAnswer({ field, values }: Ask): Answer {
  const text = values['request-date'] ?? '';
  const at = new Date(text);
  if (!text || Number.isNaN(at.getTime())) return [];
  // A day by itself is meant as it stands; a moment falls on the day that the user's calendar shows.
  const plain = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const two = (part: number) => String(part).padStart(2, '0');
  const day: Day = plain
    ? { y: text.slice(0, 4), m: text.slice(5, 7), d: text.slice(8) }
    : { y: String(at.getFullYear()), m: two(at.getMonth() + 1), d: two(at.getDate()) };
  const iso = `${day.y}-${day.m}-${day.d}`;
  if (field.type === 'date') return [iso];
  if (field.type === 'month') return [iso.slice(0, 7)];
  if (field.type === 'datetime-local')
    return [`${iso}T${plain ? '00:00' : `${two(at.getHours())}:${two(at.getMinutes())}`}`];
  const like = likeTemplate(field.mask || placeholderOf(field), day);
  return like ? [like] : (inLanguage(field.lang, day) ?? unsure('the order of day and month is not known'));
}

/** "dd.mm.yyyy", "TT.MM.JJJJ", "31/12/2024", "2024-12-31". */
function likeTemplate(template: string, day: Day): string | null {
  const parts = /(\p{L}{1,4}|\d{1,4})(\s?[-./]\s?)(\p{L}{1,4}|\d{1,4})(\s?[-./]\s?)(\p{L}{1,4}|\d{1,4})/u.exec(
    template,
  );
  if (!parts) return null;
  const [first, one, second, two, third] = parts.slice(1) as [string, string, string, string, string];
  const kinds = [first, second, third].map(kindOf);
  const numbers = [first, second, third].map(Number);
  if (kinds.every((kind) => kind === null) && numbers.every(Number.isInteger)) {
    const order = exampleOrder(numbers, first.length === 4);
    return order && `${day[order[0]!]}${one}${day[order[1]!]}${two}${day[order[2]!]}`;
  }
  const [a, b, c] = kinds;
  if (!a || !b || !c || new Set(kinds).size !== 3) return null;
  const write = (kind: 'y' | 'm' | 'd', like: string) =>
    kind === 'y' && like.length === 2 ? day.y.slice(2) : day[kind];
  return `${write(a, first)}${one}${write(b, second)}${two}${write(c, third)}`;
}

function kindOf(letters: string, place: number): 'y' | 'm' | 'd' | null {
  // "jj/mm/aaaa" begins with the day, "tt.mm.jjjj" ends with the year.
  if (place === 0 && /^j{2}$/i.test(letters)) return 'd';
  return LETTERS.find(([, form]) => form.test(letters))?.[0] ?? null;
}

/** An example tells only where one of its numbers can be nothing but a day. */
function exampleOrder([a, b]: readonly number[], yearFirst: boolean): ('y' | 'm' | 'd')[] | null {
  if (yearFirst) return ['y', 'm', 'd'];
  if (a! > 12) return ['d', 'm', 'y'];
  return b! > 12 ? ['m', 'd', 'y'] : null;
}

/** In the page's language; English alone does not say whether the day or the month is first. */
function inLanguage(lang: string, { y, m, d }: Day): Answer | null {
  if (!lang || lang === 'en') return d === m ? some(`${d}/${m}/${y}`) : null;
  try {
    const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
    const format = new Intl.DateTimeFormat(lang, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      timeZone: 'UTC',
      numberingSystem: 'latn',
      calendar: 'gregory',
    });
    return some(format.format(date).replace(/[\u200e\u200f]/g, ''));
  } catch {
    return null;
  }
}

import type { FieldFacts } from '../field.ts';
import { isCostly } from './costly.ts';

/** Whether the field takes the text as it is: its length, its pattern, its kind of number. */
export function fits(field: FieldFacts, text: string): boolean {
  if (field.maxLength !== null && text.length > field.maxLength) return false;
  if (field.tag !== 'input') return true;
  if (field.type === 'number') return isNumber(field, text);
  return !field.pattern || matches(field.pattern, text);
}

function isNumber({ min, max }: FieldFacts, text: string): boolean {
  if (!/^\d+$/.test(text)) return false;
  const within = (limit: string | undefined, is: (one: number, other: number) => boolean) =>
    !limit || !Number.isFinite(Number(limit)) || is(Number(text), Number(limit));
  return within(min, (one, least) => one >= least) && within(max, (one, most) => one <= most);
}

const LONGEST = 160;

/** Patterns are the page's, and some take for ever: those are not tried, and the page judges for itself when the text is in. */
function matches(pattern: string, text: string): boolean {
  if (pattern.length > LONGEST || text.length > LONGEST || isCostly(pattern)) return true;
  for (const flags of ['v', 'u', ''])
    try {
      return new RegExp(`^(?:${pattern})$`, flags).test(text);
    } catch {
      // An older pattern: browsers ignore those that they cannot read, and so do we when no way of reading is left.
    }
  return true;
}

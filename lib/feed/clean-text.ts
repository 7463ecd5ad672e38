import { decodeEntities } from './html-entities.ts';
import { LIMITS } from './limits.ts';

/** What a text should not have in it, whatever shows it: control characters, and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const UNWANTED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** What programs write for "nothing". Not "Null", "None" and "NA", which are names of people. */
const NOTHING = /^(?:[-–—_.?]+|[#<([]?(?:n\/a|N\/A|null|NULL|nil|NIL|none|NONE|undefined|NaN)[>)\]]?|#N\/A)$/;

const NOTHING_BEGINS = '-–—_.?#<([nNu';

/** A text with nothing to clean in it: words with single blanks between them, and no reference. */
const CLEAN =
  // oxlint-disable-next-line no-control-regex -- control characters are what it is about
  /^[^\s\u0000-\u0020\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF&]+(?: [^\s\u0000-\u0020\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF&]+)*$/;

/** Text of several lines: line ends are \n, control characters are gone. */
export const cleanLines = (text: string): string =>
  CLEAN.test(text)
    ? text
    : text
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(UNWANTED, '')
        .trim();

/** Text of one line, or empty when it only says that there is none. Feeds that escape twice are read all the same. */
export function cleanLine(text: string): string {
  if (text.length < LIMITS.fieldLength && CLEAN.test(text)) return isNothing(text) ? '' : text;
  const line = cleanLines(decodeEntities(text.slice(0, LIMITS.fieldLength))).replace(/\s+/g, ' ');
  return isNothing(line) ? '' : line;
}

const isNothing = (line: string): boolean => NOTHING_BEGINS.includes(line.charAt(0)) && NOTHING.test(line);

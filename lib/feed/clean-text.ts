import { decodeEntities } from './html-entities.ts';
import { LIMITS } from './limits.ts';

/** What a text should not have in it, whatever shows it: control characters, and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const UNWANTED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** What programs write for "nothing". Not "Null", "None" and "NA", which are names of people. */
const NOTHING = /^(?:[-–—_.?]+|[#<([]?(?:n\/a|N\/A|null|NULL|nil|NIL|none|NONE|undefined|NaN)[>)\]]?|#N\/A)$/;

/** Text of several lines: line ends are \n, control characters are gone. */
export const cleanLines = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(UNWANTED, '')
    .trim();

/** Text of one line, or empty when it only says that there is none. Feeds that escape twice are read all the same. */
export function cleanLine(text: string): string {
  const line = cleanLines(decodeEntities(text.slice(0, LIMITS.fieldLength))).replace(/\s+/g, ' ');
  return NOTHING.test(line) ? '' : line;
}

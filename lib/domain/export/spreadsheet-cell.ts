/**
 * What a spreadsheet would do with a text that it finds in a CSV file. Text of a buyer must not become a formula; what is
 * plainly a number or a telephone number must stay what it is.
 */

/** What a formula begins with, at full width as well, as a Japanese or Chinese Excel reads it; and what is cut off before one. */
const STARTS = '=+\\-@＝＋－＠';

/** Blanks, marks that are not seen, and quotes: what some programs take away before they look. */
const BEFORE = '[\\s\\u0000-\\u001F\\u00A0\\u200B-\\u200F\\u2028-\\u202E\\u2060\\u3000\\uFEFF"\']';

const FORMULA = new RegExp(`^${BEFORE}*[${STARTS}]`, 'u');
const CUT_OFF = /^[\t\r\n]/;

/** `-5`, `+1.234,50`, `-3 %`: nothing but a number. */
const NUMBER = /^[-+]?\d+(?:[.,]\d+)*(?: ?%)?$/;

/** `+49 30 123`, `+49 (0)30 123`: a sum of nothing, whatever program reads it. */
const TELEPHONE = /^\+[\d ()]+$/;

/**
 * Where a file is read with another separator than it was written with, a cell ends in the middle of a text, and the next one
 * has what is left of the text, and the fields behind it. A list or a number after a plus or a minus does harm only where it
 * calls something, or ends so that the next field can.
 */
const BEGINS = new RegExp(`[\\n\\r\\t,;](?=(${BEFORE}{0,20}[${STARTS}]))`, 'gu');
const ALWAYS = /[=@＝＠]$/;
const GOES_ON = /[-+*/^&=<>:,(|!]\s*$/;
const CALLS = /[(|!]/g;
const ENDS = /[\n\r\t;]/g;

/** The text as it may stand in a CSV file; an apostrophe in front says "text" to every spreadsheet. */
export function spreadsheetCell(text: string): string {
  const whole = disarmedWithin(text.replaceAll('\0', ''));
  if (NUMBER.test(whole) || TELEPHONE.test(whole)) return whole;
  return FORMULA.test(whole) || CUT_OFF.test(whole) ? `'${whole}` : whole;
}

function disarmedWithin(text: string): string {
  const call = nextIn(text, CALLS);
  const end = nextIn(text, ENDS);
  const goesOn = GOES_ON.test(text);
  return text.replace(BEGINS, (separator: string, start: string, at: number) => {
    const behind = at + separator.length + start.length;
    const until = end(behind);
    const harms = ALWAYS.test(start) || call(behind) < until || (goesOn && until > text.length);
    return harms ? `${separator}'` : separator;
  });
}

/** Where the next sign of a kind is, asked from left to right: the text is gone through once, however often that is. */
function nextIn(text: string, signs: RegExp): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next >= from) return next;
    signs.lastIndex = from;
    next = signs.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    return next;
  };
}

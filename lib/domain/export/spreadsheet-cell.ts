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
 * Where a file is read with another separator than it was written with, a cell ends in the middle of a text. What begins
 * there does harm only where it calls something.
 */
const WITHIN = new RegExp(`[\\n\\r\\t,;](?=${BEFORE}{0,20}[${STARTS}][^\\n\\r\\t;]*[(|!])`, 'gu');

/** The text as it may stand in a CSV file; an apostrophe in front says "text" to every spreadsheet. */
export function spreadsheetCell(text: string): string {
  const whole = text.replaceAll('\0', '').replace(WITHIN, "$&'");
  if (NUMBER.test(whole) || TELEPHONE.test(whole)) return whole;
  return FORMULA.test(whole) || CUT_OFF.test(whole) ? `'${whole}` : whole;
}

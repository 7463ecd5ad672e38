import type { Cell } from './columns.ts';
import { spreadsheetCell } from './spreadsheet-cell.ts';

/** Comma as in RFC 4180; semicolon where the comma separates decimals and Excel expects one in its place. */
export type Separator = ',' | ';';

/** Excel takes a file without it for one in the charset of its country. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One record with its line end. Every field is quoted: no program has to guess what a blank or a comma means. */
export const csvLine = (cells: readonly Cell[], separator: Separator): string =>
  `${cells.map((cell) => `"${fieldOf(cell).replaceAll('"', '""')}"`).join(separator)}\r\n`;

const fieldOf = (cell: Cell): string => (typeof cell === 'string' ? spreadsheetCell(cell) : localTime(cell));

/** `2026-11-26 14:20` in the reader's own zone: sorted rightly as text, and a date to Excel. */
function localTime(time: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const day = `${String(time.getFullYear()).padStart(4, '0')}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
  return `${day} ${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

/** What a spreadsheet of this language expects between two fields. */
export function separatorFor(language: string): Separator {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ';' : ',';
}

import Papa from 'papaparse';

/** A file of a form: its rows as texts by column, with the line or place where each stands. */
export type ParsedFile =
  | { ok: true; names: string[]; rows: { line: number; cells: ReadonlyMap<string, string> }[] }
  | { ok: false; reason: 'empty' | 'not-text' | 'not-json' | 'too-many-rows' | 'too-large' };

export const MOST_ROWS = 10_000;
const MOST_BYTES = 10_000_000;
/** More than any answer needs: the rest of a cell is not looked at. */
const LONGEST_CELL = 2000;

export function parseFile(bytes: Uint8Array): ParsedFile {
  if (bytes.length > MOST_BYTES) return { ok: false, reason: 'too-large' };
  const text = decode(bytes)?.trim();
  if (text === undefined) return { ok: false, reason: 'not-text' };
  if (text === '') return { ok: false, reason: 'empty' };
  return /^[[{]/.test(text) ? fromJson(text) : fromCsv(text);
}

/** UTF-8 as it should be, UTF-16 as spreadsheets write it, else the encoding of old programs in the West. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const text = attempt(marked ?? 'utf-8', bytes) ?? attempt('windows-1252', bytes);
  // What holds zeros is a spreadsheet's own file, or no text at all.
  return text?.includes('\0') ? undefined : text;
}

function attempt(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function fromCsv(text: string): ParsedFile {
  // Arrays, not objects: a column may be called `__proto__`. One more row than allowed tells that there are more.
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: MOST_ROWS + 2 });
  const [names = [], ...rows] = data;
  if (rows.length > MOST_ROWS) return { ok: false, reason: 'too-many-rows' };
  const toCells = (row: readonly string[]) => new Map(names.map((name, index) => [name, cut(row[index] ?? '')]));
  return { ok: true, names, rows: rows.map((row, index) => ({ line: index + 2, cells: toCells(row) })) };
}

/** A list of objects, or an object that holds one, as most forms export it. */
function fromJson(text: string): ParsedFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'not-json' };
  }
  const list = Array.isArray(value) ? value : Object.values(value as object).find((one) => Array.isArray(one));
  const objects = Array.isArray(list) ? list : [value];
  if (objects.length > MOST_ROWS) return { ok: false, reason: 'too-many-rows' };
  if (objects.length === 0) return { ok: false, reason: 'empty' };
  const rows = objects.map((one, index) => ({ line: index + 1, cells: cellsOf(one) }));
  return { ok: true, names: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))], rows };
}

const cellsOf = (value: unknown): Map<string, string> =>
  new Map(
    typeof value === 'object' && value !== null
      ? Object.entries(value).map(([name, cell]) => [name, cut(asText(cell))])
      : [],
  );

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const cut = (text: string): string => text.slice(0, LONGEST_CELL).trim();

import { type CellValue, writeXlsxStream } from 'hucre/xlsx';
import { type Cell, type ColumnId, COLUMNS, inOrder } from '../../domain/export/columns.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';
import type { Making } from './make-file.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** More, and Excel calls the file damaged. */
const MOST_CHARACTERS = 32_767;

/** The leads as a workbook. Loaded when it is chosen, and by nothing else. */
export async function xlsxFile(
  pages: AsyncIterable<readonly StoredLead[]>,
  columns: ReadonlySet<ColumnId>,
  { words, columnName }: Making,
): Promise<Blob> {
  const ids = inOrder(columns);
  async function* rows(): AsyncGenerator<CellValue[]> {
    for await (const leads of pages)
      for (const lead of leads) yield ids.map((id) => valueOf(COLUMNS[id].cell(lead, words)));
  }
  const stream = writeXlsxStream(rows(), {
    name: 'Leadstand',
    // As text, so that a cell that somebody clicks into and leaves again does not become a formula either.
    columns: ids.map((id) => ({
      header: columnName(id),
      width: WIDE.has(id) ? 48 : 20,
      numFmt: isTime(id) ? 'yyyy-mm-dd hh:mm' : '@',
    })),
    freezePane: { rows: 1 },
  });
  return new Blob([await new Response(stream).blob()], { type: TYPE });
}

const WIDE: ReadonlySet<ColumnId> = new Set(['message', 'products', 'productLinks', 'notes']);
const isTime = (id: ColumnId): boolean => id.endsWith('At');

/** Two characters that XML cannot hold, not even escaped: a file with one of them does not open. */
const textOf = (cell: string): string =>
  cell
    .slice(0, MOST_CHARACTERS)
    .toWellFormed()
    .replace(/[\uFFFE\uFFFF]/g, '');

function valueOf(cell: Cell): CellValue {
  if (typeof cell === 'string') return textOf(cell) || null;
  // A cell has no zone; what is written are the parts of the time in UTC.
  return new Date(cell.getTime() - cell.getTimezoneOffset() * 60_000);
}

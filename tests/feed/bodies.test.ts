import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../lib/feed/read-feed.ts';
import { SAMPLE_MAPPING } from '../../lib/feed/sample-mapping.ts';

const FOLDER = 'tests/feed/bodies';

interface Read {
  end: string;
  names: string[];
}

/** The layout of these documents; two of them are no more than a root element with a wrong text in it. */
const mapping = {
  ...SAMPLE_MAPPING,
  root: ['leads', 'a'],
  fields: { ...SAMPLE_MAPPING.fields, 'person.lastName': ['n'] },
};

async function read(file: string, size: number): Promise<Read> {
  const bytes = readFileSync(`${FOLDER}/${file}`);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
  const names: string[] = [];
  const batches = readFeed(pieces, { mapping });
  for (;;) {
    const { value, done } = await batches.next();
    if (done) return { end: value.end, names };
    for (const record of value) names.push(record.ok ? record.lead.person.lastName : record.problem);
  }
}

/** What a server can answer in place of a good document, what it ends as, and how many leads are in it all the same. */
const BODIES: readonly [file: string, end: string, leads: number][] = [
  ['ok.xml', 'complete', 20],
  ['empty-feed.xml', 'complete', 0],
  ['leading-newline.xml', 'not-xml', 0],
  ['truncated-10pct.xml', 'incomplete', 1],
  ['truncated-25pct.xml', 'incomplete', 4],
  ['truncated-50pct.xml', 'incomplete', 9],
  ['truncated-75pct.xml', 'incomplete', 15],
  ['truncated-90pct.xml', 'incomplete', 18],
  ['truncated-99pct.xml', 'incomplete', 19],
  ['truncated-between-leads.xml', 'incomplete', 15],
  ['two-documents.xml', 'incomplete', 20],
  ['trailing-garbage.xml', 'incomplete', 20],
  ['php-warning-prefix.xml', 'not-xml', 0],
  ['error-xml.xml', 'not-a-feed', 0],
  ['error.json', 'json', 0],
  ['error.txt', 'not-xml', 0],
  ['captive-portal.html', 'html-page', 0],
  ['captive-portal-xhtml.html', 'html-page', 0],
  ['gzip-not-decoded.bin', 'not-xml', 0],
  ['empty.xml', 'empty', 0],
  ['whitespace.xml', 'empty', 0],
];

const NAME = 'Jürgen Größmann – 5 €';

/** The same document in right and wrong encodings: the name in it, or how the reading ends. */
const ENCODINGS: readonly [file: string, expected: string][] = [
  ['utf8-nodecl.xml', NAME],
  ['utf8-decl.xml', NAME],
  ['utf8-bom.xml', NAME],
  ['utf8-bom-decl-latin1.xml', NAME],
  ['iso-8859-1.xml', 'Jürgen Größmann'],
  ['iso-8859-15.xml', 'Jürgen 5 €'],
  ['windows-1252.xml', NAME],
  ['declared-iso-8859-1-is-windows-1252.xml', NAME],
  ['utf16le-bom.xml', NAME],
  ['utf16be-bom.xml', NAME],
  ['utf16le-nobom.xml', NAME],
  ['utf16be-nobom.xml', NAME],
  ['declared-utf16-is-utf8.xml', NAME],
  ['declared-utf8-is-latin1.xml', 'bad-encoding'],
  ['utf8-truncated-multibyte.xml', 'incomplete'],
  ['utf8-overlong.xml', 'bad-encoding'],
  ['utf8-cesu-surrogate.xml', 'bad-encoding'],
  ['utf7-decl.xml', 'bad-encoding'],
  ['unknown-encoding.xml', 'bad-encoding'],
  ['ebcdic-decl.xml', 'bad-encoding'],
];

describe.each([
  ['as a whole', 100_000],
  ['byte by byte', 1],
])('read %s', (_, size) => {
  it.each(BODIES)('%s ends as %s, with %i leads', async (file, end, leads) => {
    const result = await read(file, size);
    expect(result.end).toBe(end);
    expect(result.names).toEqual(Array.from({ length: leads }, (_, index) => `Name ${index} ä`));
  });

  it.each(ENCODINGS)('%s: %s', async (file, expected) => {
    const { end, names } = await read(`encodings/${file}`, size);
    expect(names.length === 1 ? names[0] : end).toBe(expected);
  });
});

it('looks at every file that is there', () => {
  const listed = [...BODIES.map(([file]) => file), ...ENCODINGS.map(([file]) => `encodings/${file}`)];
  const present = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('.'));
  expect(present.toSorted()).toEqual(listed.toSorted());
});

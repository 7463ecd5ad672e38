import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createByteDecoder } from '../../lib/feed/decode.ts';
import { RecordCutter } from '../../lib/feed/records.ts';

/** Documents of the W3C's XML conformance suite, by id, in base64: `conformance/README.md`. */
const documents = JSON.parse(readFileSync('tests/feed/conformance/documents.json', 'utf8')) as Record<
  'wellFormed' | 'illFormed',
  Record<string, string>
>;

/**
 * These differ from what they call themselves in their encoding: bytes without a mark that declare UTF-16, and bytes
 * whose mark belies their declaration. The bytes leave no doubt, servers write such things, and refusing them would
 * cost leads.
 */
const TAKEN_ALL_THE_SAME = ['hst-lhs-007', 'hst-lhs-008', 'rmt-e2e-61'];

/** Whether the reader takes a document for XML, whatever it is about. */
function accepts(bytes: Uint8Array, size: number): boolean {
  // A foreign root element is no fault of the XML, so whatever the root is called is asked for.
  const root = /<([^\s!?/>]+)/.exec(Buffer.from(bytes).toString('utf8').replaceAll('\0', ''))?.[1] ?? '';
  const cutter = new RecordCutter({ root: [root], record: '**/there-is-none' });
  const decoder = createByteDecoder(null);
  for (let at = 0; at < bytes.length; at += size) cutter.write(decoder.write(bytes.subarray(at, at + size)));
  cutter.write(decoder.end());
  if (decoder.failed) cutter.abort('bad-encoding');
  else if (decoder.cut) cutter.abort('incomplete');
  else cutter.finish();
  return cutter.end?.end === 'complete' || cutter.end?.end === 'not-a-feed';
}

function acceptedOf(group: keyof typeof documents, size: number): { all: string[]; accepted: string[] } {
  const all = Object.keys(documents[group]);
  return { all, accepted: all.filter((id) => accepts(Buffer.from(documents[group][id]!, 'base64'), size)) };
}

const share = (part: number, all: number): string => `${part} of ${all} (${((part / all) * 100).toFixed(1)} %)`;

for (const [chunks, size] of [
  ['as a whole', 1_000_000],
  ['byte by byte', 1],
] as const) {
  const wellFormed = acceptedOf('wellFormed', size);
  const illFormed = acceptedOf('illFormed', size);
  const rejected = illFormed.all.length - illFormed.accepted.length;

  it(`W3C suite, read ${chunks}: ${share(wellFormed.accepted.length, wellFormed.all.length)} well-formed accepted`, () => {
    expect(wellFormed.all.length).toBeGreaterThan(50);
    expect(wellFormed.accepted).toEqual(wellFormed.all);
  });

  it(`W3C suite, read ${chunks}: ${share(rejected, illFormed.all.length)} ill-formed rejected`, () => {
    expect(illFormed.all.length).toBeGreaterThan(220);
    expect(illFormed.accepted.toSorted()).toEqual(TAKEN_ALL_THE_SAME);
    expect(rejected / illFormed.all.length).toBeGreaterThanOrEqual(0.98);
  });
}

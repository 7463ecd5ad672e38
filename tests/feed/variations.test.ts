import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learnBody } from '../../lib/feed/learn/learn.ts';
import { type FeedEnd, type FeedRecord, readFeed } from '../../lib/feed/read-feed.ts';
import { wholeLead } from '../support/whole-lead.ts';

/**
 * One file for every way in which a feed may be written. Each is read by what was learned from the file itself: nothing
 * here or there knows its layout.
 */
const FOLDER = 'tests/feed/variations';

/** By dimension and variation: the file that shows it, or where else it is tested. */
const LIST = JSON.parse(readFileSync(`${FOLDER}/list.json`, 'utf8')) as Record<
  string,
  Record<string, string | { elsewhere: string }>
>;

interface Expected {
  /** Why the file teaches nothing. */
  refused?: string;
  /** The leads, without what is empty. */
  leads?: Record<string, unknown>[];
  /** Of records that become no lead. */
  problems?: string[];
  end?: string;
  stoppedAt?: FeedEnd['stoppedAt'];
  /** What the answer's header says. */
  charset?: string;
}

// oxlint-disable-next-line typescript/require-await -- a body comes in pieces, sooner or later
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

async function read(file: string, charset: string | null) {
  const bytes = readFileSync(`${FOLDER}/${file}`);
  const learned = await learnBody(inPieces(bytes), charset);
  if (learned.kind === 'refused') return { learned, records: [], end: null };
  const batches = readFeed(inPieces(bytes), { mapping: learned.mapping, httpCharset: charset });
  const records: FeedRecord[] = [];
  for (;;) {
    const next = await batches.next();
    if (next.done) return { learned, records, end: next.value };
    records.push(...next.value);
  }
}

const files = Object.values(LIST)
  .flatMap((lines) => Object.entries(lines))
  .flatMap(([line, file]) => (typeof file === 'string' ? [[line, file] as const] : []));

describe('a layout that is learned from its own file', () => {
  it.each(files)('%s (%s)', async (_, file) => {
    const expected = JSON.parse(readFileSync(`${FOLDER}/${file.replace(/\.\w+$/, '.json')}`, 'utf8')) as Expected;
    const { learned, records, end } = await read(file, expected.charset ?? null);
    if (expected.refused) {
      expect(learned).toMatchObject({ kind: 'refused', reason: expected.refused });
      return;
    }
    expect(learned.kind).toBe('learned');
    const leads = records.flatMap((record) => (record.ok ? [record.lead] : []));
    expect(leads).toEqual(expected.leads?.map(wholeLead));
    expect(records.flatMap((record) => (record.ok ? [] : [record.problem]))).toEqual(expected.problems ?? []);
    expect(end).toEqual({ end: expected.end ?? 'complete', stoppedAt: expected.stoppedAt ?? null });
  });
});

it('has a file for every variation, and a variation for every file', () => {
  for (const [line, file] of files) expect(existsSync(`${FOLDER}/${file}`), line).toBe(true);
  const named = new Set([...files.map(([, file]) => file.replace(/\.\w+$/, '')), 'list']);
  const found = new Set(readdirSync(FOLDER).map((file) => file.replace(/\.\w+$/, '')));
  expect(found).toEqual(named);
});

const SOURCE = '../shared/data/domain/lists/feed-variations.json';

it.skipIf(!existsSync(SOURCE))('knows all variations of the collection (skipped where it is not at hand)', () => {
  const { dimensions } = JSON.parse(readFileSync(SOURCE, 'utf8')) as { dimensions: Record<string, string[]> };
  expect(
    Object.fromEntries(Object.entries(LIST).map(([name, lines]) => [name, Object.keys(lines).toSorted()])),
  ).toEqual(Object.fromEntries(Object.entries(dimensions).map(([name, lines]) => [name, lines.toSorted()])));
});

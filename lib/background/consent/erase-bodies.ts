import { MARK_LENGTH } from '../../domain/consent/person-marks.ts';
import { createByteDecoder } from '../../feed/decode.ts';
import { RecordCutter } from '../../feed/records.ts';
import { SAMPLE_MAPPING } from '../../feed/sample-mapping.ts';
import { allConnections } from '../../storage/connections.ts';
import type { Database } from '../../storage/database.ts';
import { readDownload } from '../../storage/downloads.ts';
import { dropBody, keptBodies, rawCharset } from '../../storage/raw.ts';
import { mappingInUse } from '../mapping-in-use.ts';
import { rawBody, rewriteBody } from '../raw-body.ts';
import type { Vault } from '../vault.ts';

type Names = (text: string) => boolean;

/** A larger body is dropped rather than held in memory as a whole: it could not be read, and the feed has it still. */
const LARGEST = 32 * 1024 * 1024;

/** The kept bodies that name a person. */
export async function bodiesNaming(db: Database, vault: Vault, names: Names): Promise<number[]> {
  const naming: number[] = [];
  for (const { id: connectionId } of await allConnections(db)) {
    for (const { id } of await keptBodies(db, connectionId)) {
      if (await bodyNames(db, vault, id, names)) naming.push(id);
    }
  }
  return naming;
}

/** Takes a person out of every body that is kept. How many bodies that was. */
export async function eraseFromBodies(db: Database, vault: Vault, names: Names): Promise<number> {
  let count = 0;
  for (const { id: connectionId } of await allConnections(db)) {
    const layout = (await mappingInUse(db, connectionId)) ?? SAMPLE_MAPPING;
    for (const { id } of await keptBodies(db, connectionId)) {
      if (!(await bodyNames(db, vault, id, names))) continue;
      const rest = await bodyWithout(db, vault, id, { layout, names });
      if (rest === null) await dropBody(db, id);
      else await rewriteBody(db, vault, id, rest);
      count += 1;
    }
  }
  return count;
}

/** What a body that is kept says of a person: whole records where there are any, and the text around them if not. */
export async function recordsNaming(db: Database, vault: Vault, downloadId: number, names: Names): Promise<string[]> {
  const connectionId = (await readDownload(db, downloadId))?.connectionId ?? '';
  const cutter = new RecordCutter((await mappingInUse(db, connectionId)) ?? SAMPLE_MAPPING);
  const found: string[] = [];
  const around: string[] = [];
  let before = '';
  for await (const text of textOf(db, vault, downloadId)) {
    found.push(...cutter.write(text).flatMap(({ source }) => (names(source) ? [source] : [])));
    const piece = before + text;
    if (names(piece)) around.push(...piece.split(/\n|(?<=>)(?=<)/).filter(names));
    before = piece.slice(-MARK_LENGTH);
  }
  found.push(...cutter.finish().flatMap(({ source }) => (names(source) ? [source] : [])));
  return found.length > 0 ? found : [...new Set(around)];
}

/** In pieces that overlap, so that nothing is missed between two of them. */
async function bodyNames(db: Database, vault: Vault, downloadId: number, names: Names): Promise<boolean> {
  let before = '';
  for await (const text of textOf(db, vault, downloadId)) {
    const piece = before + text;
    if (names(piece)) return true;
    before = piece.slice(-MARK_LENGTH);
  }
  return false;
}

/** The body without the records that name the person; null where that leaves anything of them, or nothing at all. */
async function bodyWithout(
  db: Database,
  vault: Vault,
  downloadId: number,
  { layout, names }: { layout: ConstructorParameters<typeof RecordCutter>[0]; names: Names },
): Promise<string | null> {
  let whole = '';
  let sound = true;
  for await (const text of textOf(db, vault, downloadId, () => (sound = false))) {
    whole += text;
    if (!sound || whole.length > LARGEST) return null;
  }
  const cutter = new RecordCutter(layout);
  const records = [...cutter.write(whole), ...cutter.finish()];
  let rest = whole;
  for (const { source } of records) if (names(source)) rest = rest.replaceAll(source, '');
  const last = records.findLast(({ source }) => !names(source));
  // A record that was cut off in the middle is none: what is there of it goes with what is behind it.
  if (names(rest) && last) rest = rest.slice(0, rest.lastIndexOf(last.source) + last.source.length);
  return names(rest) ? null : rest;
}

async function* textOf(db: Database, vault: Vault, downloadId: number, onFailure = () => {}): AsyncGenerator<string> {
  const decoder = createByteDecoder(await rawCharset(db, downloadId));
  for await (const bytes of rawBody(db, vault, downloadId)) {
    const text = decoder.failed ? '' : decoder.write(bytes);
    if (decoder.failed) onFailure();
    // Bytes of no encoding that we know are still somebody's: what of them is ASCII can be looked through.
    yield decoder.failed ? text + latin.decode(bytes) : text;
  }
  yield decoder.end();
}

const latin = new TextDecoder('windows-1252');

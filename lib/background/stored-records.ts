import type { FeedMapping } from '../domain/mapping/mapping.ts';
import type { LearnReply } from '../domain/mapping/learned.ts';
import { createByteDecoder } from '../feed/decode.ts';
import { learnBody, learnSources } from '../feed/learn/learn.ts';
import { recordsOf } from '../feed/learn/look.ts';
import type { RecordSource } from '../feed/read-stored.ts';
import { keepsBytes } from '../domain/schedule/outcome.ts';
import type { Database } from '../storage/database.ts';
import { keptBodies, rawCharset } from '../storage/raw.ts';
import { rowKeysOf, rowsAt } from '../storage/rows-of.ts';
import { recordOfHeld, recordOfLead, recordOfProblem } from './kept-record.ts';
import { rawBody } from './raw-body.ts';
import type { Vault } from './vault.ts';

/** As many as show what a feed is made of. Of held leads, fewer than of open ones, whose values can be shown. */
const MOST = { leads: 300, held: 150, problems: 50 } as const;

/** The beginning of a body, in UTF-16 units. */
const BODY_LENGTH = 4_000_000;

/** What a connection's stored records, or a body of it that could not be read, teach of its layout. */
export async function learnStored(db: Database, vault: Vault, connectionId: string): Promise<LearnReply> {
  const body = await unreadBody(db, connectionId);
  if (body !== null) return learnBody(rawBody(db, vault, body), await rawCharset(db, body));
  return learnSources(await recordsOfRows(db, vault, connectionId));
}

/** Records of a connection, to be looked at with a mapping. */
export async function storedRecords(
  db: Database,
  vault: Vault,
  connectionId: string,
  mapping: FeedMapping,
): Promise<RecordSource[]> {
  const body = await unreadBody(db, connectionId);
  if (body === null) return recordsOfRows(db, vault, connectionId);
  return recordsOf(await bodyText(db, vault, body), mapping, MOST.leads);
}

/** The newest body that is kept because nothing in it could be read, or, where nothing else is here, any. */
async function unreadBody(db: Database, connectionId: string): Promise<number | null> {
  const bodies = await keptBodies(db, connectionId);
  const unread = bodies.find(({ outcome, records, problems }) => keepsBytes(outcome) && records === problems);
  return unread?.id ?? null;
}

async function bodyText(db: Database, vault: Vault, downloadId: number): Promise<string> {
  const decoder = createByteDecoder(await rawCharset(db, downloadId));
  let text = '';
  for await (const chunk of rawBody(db, vault, downloadId)) {
    text += decoder.write(chunk);
    if (text.length > BODY_LENGTH || decoder.failed) return text;
  }
  return text + decoder.end();
}

async function recordsOfRows(db: Database, vault: Vault, connectionId: string): Promise<RecordSource[]> {
  const keys = async (store: keyof typeof MOST): Promise<string[]> =>
    evenly(await rowKeysOf(db, store, connectionId), MOST[store]);
  const leads = await rowsAt(db, 'leads', await keys('leads'));
  const held = await rowsAt(db, 'held', await keys('held'));
  const problems = await rowsAt(db, 'problems', await keys('problems'));
  const records = await Promise.all([
    ...leads.map(async (row) => recordOfLead(row)),
    ...held.map((row) => recordOfHeld(row, vault)),
    ...problems.map((row) => recordOfProblem(row, vault)),
  ]);
  return records.filter((record) => record !== null);
}

/** `most` of them, from all over. */
function evenly<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, n) => all[Math.floor((n * all.length) / most)]!);
}

import { marksOf } from '../../domain/consent/person-marks.ts';
import { personTexts } from '../../domain/consent/person-texts.ts';
import type { VisitState } from '../../domain/consent/standing.ts';
import { readPhone } from '../../domain/lead/phones.ts';
import { placeOfProblem, recordOfBytes } from '../../feed/record-seal.ts';
import type { PersonSummary } from '../../rpc/methods/persons.ts';
import { RpcFailure } from '../../rpc/server.ts';
import { asciiHost } from '../../storage/ascii-host.ts';
import { copiesOf } from '../../storage/copies.ts';
import type { Database } from '../../storage/database.ts';
import { allRows, heldOfPerson, leadsOfPerson, type Named } from '../../storage/persons.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import type { CopyRow } from '../../storage/record-rows.ts';
import type { LeadRow, ProblemRow } from '../../storage/schema.ts';
import type { Parts } from '../parts.ts';
import type { Vault } from '../vault.ts';
import { bodiesNaming } from './erase-bodies.ts';
import { untilAllAreFound } from './give-standings.ts';
import { personMark } from './person-mark.ts';

/** Everything that is here of one person, wherever it lies. */
export interface FoundPerson {
  named: Named;
  /** Whether a text that nobody could read into fields names them. */
  names: (text: string) => boolean;
  /** What they are called in the chain of records: a keyed hash. */
  subject: string;
  /** What leads that were lost and are waited for are known to be theirs by. */
  hashes: string[];
  leads: LeadRow[];
  held: HeldRow[];
  problems: ProblemRow[];
  /** Downloads whose bytes are kept. */
  bodies: number[];
}

interface Asked {
  email: string;
  phone?: string | undefined;
}

/** A number that cannot be read finds nobody, and must not look as if nobody was there. */
async function namedOf(db: Database, { email, phone = '' }: Asked): Promise<Named> {
  const country = (await db.get('consentSettings', 'settings'))?.controller.country || null;
  const read = phone.trim() === '' ? '' : readPhone({ number: phone, country });
  if (phone.trim() !== '' && read === '') throw new RpcFailure('unreadable', 'the telephone number cannot be read');
  const named = { email: email.trim(), phone: read };
  if (personTexts(named, asciiHost).length === 0) throw new RpcFailure('unreadable', 'nobody is named');
  return named;
}

export async function findPerson(parts: Parts, asked: Asked): Promise<FoundPerson> {
  const [db, vault] = [await parts.db(), await parts.vault()];
  const named = await namedOf(db, asked);
  await untilAllAreFound(parts, db);
  const names = marksOf(named, asciiHost);
  const hashes = await Promise.all(personTexts(named, asciiHost).map((text) => vault.keyedHash(text)));
  const [leads, held] = await Promise.all([leadsOfPerson(db, named), heldOfPerson(db, hashes)]);
  const problems = await problemsNaming(db, vault, names);
  const bodies = await bodiesNaming(db, vault, names);
  return { named, names, subject: hashes[0]!, hashes, leads, held, problems, bodies };
}

async function problemsNaming(db: Database, vault: Vault, names: (text: string) => boolean): Promise<ProblemRow[]> {
  const naming: ProblemRow[] = [];
  for await (const row of allRows(db, 'problems')) {
    const text = await problemText(row, vault);
    if (text !== null && names(text)) naming.push(row);
  }
  return naming;
}

/** What is there of a record that could not be read; null where it lies under the seal of held leads. */
export async function problemText(row: ProblemRow, vault: Vault): Promise<string | null> {
  if (!row.record) return row.source;
  return recordOfBytes(await vault.openRaw(placeOfProblem(row.id), row.record)).source;
}

/** What copies are noted under: of what was open once and is sealed, that is the key of the seal. */
export const copyKeys = ({ leads, held }: Pick<FoundPerson, 'leads' | 'held'>): string[] => [
  ...new Set([
    ...leads.map(({ feed }) => feed.leadKey),
    ...held.flatMap(({ heldKey, leadKey }) => (leadKey === undefined ? [heldKey] : [heldKey, leadKey])),
  ]),
];

export async function copiesOfPerson(db: Database, found: FoundPerson): Promise<CopyRow[]> {
  const copies = await Promise.all(copyKeys(found).map((key) => copiesOf(db, key)));
  return copies.flat().toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** Counted, and nothing else: of what is held, nobody learns more by looking for somebody. */
export async function summaryOf(parts: Parts, found: FoundPerson): Promise<PersonSummary> {
  const db = await parts.db();
  const { named, leads, held, problems, bodies } = found;
  const own = leads.filter(({ heldKey }) => heldKey === undefined);
  const visits: Partial<Record<VisitState, number>> = {};
  for (const { standing, erased } of held) {
    if (erased) continue;
    const state = standing?.state ?? 'held';
    visits[state] = (visits[state] ?? 0) + 1;
  }
  const mark = await personMark(db, named, parts.now());
  return {
    requests: own.filter(({ feed }) => feed.kind !== 'prospect').length,
    prospects: own.filter(({ feed }) => feed.kind === 'prospect').length,
    visits,
    suppressed: mark ? [mark] : [],
    copies: (await copiesOfPerson(db, found)).map(({ kind, where, at }) => ({ kind, where, at })),
    unread: problems.length,
    downloads: bodies.length,
  };
}

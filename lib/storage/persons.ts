import { personTexts } from '../domain/consent/person-texts.ts';
import { keyStart, linksOf } from '../domain/lead/buyers.ts';
import { asciiHost } from './ascii-host.ts';
import type { Database } from './database.ts';
import type { HeldRow } from './held-rows.ts';
import type { LeadRow, ProblemRow } from './schema.ts';

/** A person as they name themselves: by e-mail address, and by telephone number where they give one. */
export interface Named {
  email: string;
  /** E.164, or empty. */
  phone: string;
}

/** Above every character that a time is written with. */
const END = '\uFFFF';

/** As many rows as are in memory at a time. */
const PAGE = 500;

/** What the sample, a test and real feeds brought: whoever asks is asked nothing of that. */
const WHOSE = [
  { connectionId: 'sample', test: false },
  { connectionId: '', test: true },
  { connectionId: '', test: false },
];

/**
 * The open leads of a person. By the index of buyers, as long as that knows of everybody: not of addresses that look
 * made up, nor of rows of an older version that have not been looked at yet.
 */
export async function leadsOfPerson(db: Database, person: Named): Promise<LeadRow[]> {
  const links = linksOf({ person: asBuyer(person), company: NO_COMPANY }, asciiHost);
  const isIndexed = links.some(({ by }) => by === 'email') || person.email.trim() === '';
  if (!isIndexed || (await db.get('chores', 'buyerKeys')) !== undefined) return leadsByLooking(db, person);
  const index = db.transaction('leads').store.index('buyer');
  const starts = links.flatMap((link) =>
    WHOSE.flatMap((whose) => [true, false].map((asks) => keyStart(whose, link, asks))),
  );
  const found = await Promise.all(starts.map((start) => index.getAll(IDBKeyRange.bound(start, start + END))));
  return [...new Map(found.flat().map((row) => [row.feed.leadKey, row])).values()];
}

const NO_COMPANY = { name: '', website: '', type: null, sector: null };

const asBuyer = ({ email, phone }: Named): LeadRow['feed']['person'] => ({
  title: '',
  firstName: '',
  lastName: '',
  fullName: '',
  email,
  phone,
  phoneRaw: '',
  position: '',
  speciality: '',
  // Without a company, whose other people have nothing to do with it.
  visitorType: 'private',
  visitorId: '',
});

async function leadsByLooking(db: Database, person: Named): Promise<LeadRow[]> {
  const wanted = new Set(personTexts(person, asciiHost));
  const isTheirs = ({ feed, fed }: LeadRow): boolean =>
    [feed.person, ...(fed ? [fed.person] : [])].some((one) =>
      personTexts(one, asciiHost).some((text) => wanted.has(text)),
    );
  const found: LeadRow[] = [];
  for await (const row of allRows(db, 'leads')) if (isTheirs(row)) found.push(row);
  return found;
}

/** Held rows by the keyed hashes of whom they are about: nothing is opened. */
export async function heldOfPerson(db: Database, hashes: readonly string[]): Promise<HeldRow[]> {
  const index = db.transaction('held').store.index('person');
  const found = await Promise.all(hashes.map((hash) => index.getAll(hash)));
  return [...new Map(found.flat().map((row) => [row.heldKey, row])).values()];
}

/** Every row of a store, a page at a time: what is written meanwhile may come or not. */
export async function* allRows<Name extends 'leads' | 'problems'>(
  db: Database,
  name: Name,
): AsyncGenerator<Name extends 'leads' ? LeadRow : ProblemRow> {
  for (let after: string | null = null; ;) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const keys: string[] = await db.getAllKeys(name, range, PAGE);
    const rows = await db.getAll(name, range, PAGE);
    yield* rows as (Name extends 'leads' ? LeadRow : ProblemRow)[];
    if (keys.length < PAGE) return;
    after = keys.at(-1)!;
  }
}

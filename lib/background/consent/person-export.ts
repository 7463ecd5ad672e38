import { type KeptKind, keptMonths } from '../../domain/consent/retention.ts';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import type { ChainEntry } from '../../domain/consent/chain.ts';
import type { Evidence } from '../../domain/consent/evidence.ts';
import { newEntry } from '../../domain/consent/new-entry.ts';
import type { SuppressedMark } from '../../domain/consent/suppression.ts';
import { heldKeyOf } from '../../feed/lead-keys.ts';
import { appendEntry, newestEntries } from '../../storage/chain.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import { copiesOf } from '../../storage/copies.ts';
import type { Database } from '../../storage/database.ts';
import { evidenceOf } from '../../storage/evidence.ts';
import { atomically } from '../../storage/atomically.ts';
import type { HeldRow } from '../../storage/held-rows.ts';
import type { CopyRow } from '../../storage/record-rows.ts';
import type { LeadRow } from '../../storage/schema.ts';
import type { Parts } from '../parts.ts';
import { recordsNaming } from './erase-bodies.ts';
import { openEvidence } from './evidence.ts';
import { type HeldContent, openHeld } from './open-held.ts';
import { findPerson, type FoundPerson, problemText } from './person-find.ts';
import { personMark } from './person-mark.ts';
import { personText } from './person-text.ts';

type Copy = Pick<CopyRow, 'kind' | 'where' | 'at'>;

/** All that is here of one person, for that person. */
export interface PersonFile {
  format: 'leadstand-person';
  version: 1;
  madeAt: string;
  person: { email: string; phone: string };
  about: Pick<ConsentSettings, 'controller' | 'officer' | 'purposes' | 'recipients' | 'transfers' | 'authority'> & {
    months: Record<KeptKind, number>;
  };
  requests: (Pick<LeadRow, 'feed' | 'triage' | 'source' | 'corrections' | 'fed' | 'informed'> & { copies: Copy[] })[];
  visits: (Pick<HeldRow, 'outline' | 'obtainedAt' | 'standing' | 'reach'> & {
    content: HeldContent | null;
    copies: Copy[];
  })[];
  unread: string[];
  downloads: { id: number; records: string[] }[];
  suppressed: SuppressedMark | null;
  records: ChainEntry[];
  evidence: Evidence[];
}

/**
 * Articles 15 and 20. What is held is opened for its own person and for nobody else, and that it was is recorded before
 * anything is handed out.
 */
export async function exportPerson(
  parts: Parts,
  asked: { email: string; phone?: string | undefined },
): Promise<{ name: string; json: string; text: string }> {
  const db = await parts.db();
  const found = await findPerson(parts, asked);
  const madeAt = new Date(parts.now()).toISOString();
  const settings = await readConsentSettings(db);
  const said = { at: madeAt, event: 'access-given', subject: found.subject, actor: settings.recorder } as const;
  const entry = newEntry({ ...said, detail: { visits: String(found.held.length) } });
  await atomically(db, 'strict', ['chain'], (tx) => appendEntry(tx, entry));
  const file = await fileOf(parts, found, settings, madeAt);
  parts.announce();
  // Not by name: a file's name is seen by whoever looks at a folder.
  const name = `personal-data-${madeAt.slice(0, 10)}`;
  return { name, json: `${JSON.stringify(file, null, 2)}\n`, text: personText(file) };
}

async function fileOf(
  parts: Parts,
  found: FoundPerson,
  { controller, officer, purposes, recipients, transfers, authority, periods }: ConsentSettings,
  madeAt: string,
): Promise<PersonFile> {
  const [db, vault] = [await parts.db(), await parts.vault()];
  const { named, names, leads, held, problems, bodies, subject } = found;
  const copies = async (...keys: string[]): Promise<Copy[]> =>
    (await Promise.all(keys.map((key) => copiesOf(db, key))))
      .flat()
      .map(({ kind, where, at }) => ({ kind, where, at }));
  const heldKeys = await Promise.all(leads.map(({ feed }) => heldKeyOf(feed.leadKey, vault)));
  const subjects = [...new Set([subject, ...heldKeys, ...held.map(({ heldKey }) => heldKey)])];
  const texts = await Promise.all(problems.map((row) => problemText(row, vault)));
  return {
    format: 'leadstand-person',
    version: 1,
    madeAt,
    person: named,
    about: { controller, officer, purposes, recipients, transfers, authority, months: keptMonths(periods) },
    requests: await Promise.all(
      leads.map(async (row) => ({ ...shownOf(row), copies: await copies(row.feed.leadKey) })),
    ),
    visits: await Promise.all(
      held
        .filter(({ erased }) => !erased)
        .map(async (row) => ({ ...outerOf(row), content: await openHeld(db, row), copies: await copies(row.heldKey) })),
    ),
    unread: texts.filter((text) => text !== null),
    downloads: await Promise.all(
      bodies.map(async (id) => ({ id, records: await recordsNaming(db, vault, id, names) })),
    ),
    suppressed: await personMark(db, named, parts.now()),
    records: (await Promise.all(subjects.map((one) => entriesOf(db, one)))).flat().toSorted((a, b) => a.seq - b.seq),
    evidence: await saidBy(db, parts, subjects),
  };
}

const shownOf = ({ feed, triage, source, corrections, fed, informed }: LeadRow) => ({
  feed,
  triage,
  source,
  ...(corrections && { corrections }),
  ...(fed && { fed }),
  ...(informed && { informed }),
});

const outerOf = ({ outline, obtainedAt, standing, reach }: HeldRow) => ({
  outline,
  obtainedAt,
  ...(standing && { standing }),
  ...(reach && { reach }),
});

/** More than any person's: whoever has more has them in the export of all records. */
const MOST = 1000;

const entriesOf = async (db: Database, subject: string): Promise<ChainEntry[]> =>
  (await newestEntries(db, { subject, before: null, limit: MOST })).entries;

async function saidBy(db: Database, parts: Parts, subjects: readonly string[]): Promise<Evidence[]> {
  const vault = await parts.vault();
  const rows = (await Promise.all(subjects.map((subject) => evidenceOf(db, subject)))).flat();
  return Promise.all(rows.map(async (row) => (await openEvidence(vault, row)).evidence));
}

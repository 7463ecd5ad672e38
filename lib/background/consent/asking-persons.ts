import { personTexts } from '../../domain/consent/person-texts.ts';
import { asciiHost } from '../../storage/ascii-host.ts';
import type { Database } from '../../storage/database.ts';
import { allRows } from '../../storage/persons.ts';
import type { Parts } from '../parts.ts';

/** The keyed hashes of everybody who has an open request: whether a visitor is among them says nothing else of either. */
export type AskingPersons = ReadonlySet<string>;

/** Reckoning them takes a moment where there are many requests, and they change with the next download at the earliest. */
const FRESH_MS = 60_000;

const known = new WeakMap<Database, { at: number; asking: Promise<AskingPersons> }>();

export async function askingPersons(parts: Pick<Parts, 'db' | 'vault' | 'now'>): Promise<AskingPersons> {
  const [db, now] = [await parts.db(), parts.now()];
  const last = known.get(db);
  if (last && now >= last.at && now - last.at < FRESH_MS) return last.asking;
  const asking = reckon(parts, db);
  known.set(db, { at: now, asking });
  asking.catch(() => known.delete(db));
  return asking;
}

async function reckon(parts: Pick<Parts, 'vault'>, db: Database): Promise<AskingPersons> {
  const vault = await parts.vault();
  const texts = new Set<string>();
  for await (const { feed } of allRows(db, 'leads'))
    if (feed.kind === 'request') for (const text of personTexts(feed.person, asciiHost)) texts.add(text);
  return new Set(await Promise.all([...texts].map((text) => vault.keyedHash(text))));
}

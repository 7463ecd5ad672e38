import type { LeadRow } from './schema.ts';

/** Looking needs no transaction that writes, which would have to wait for every other. */
interface Readable {
  objectStore(name: 'leads'): { index(name: 'person'): { getAll(person: string): Promise<LeadRow[]> } };
}

/** Prospects that may be seen, by the keyed hashes of whose they are, in the order of their keys. */
export async function prospectsOfPersons(tx: Readable, persons: readonly string[] = []): Promise<LeadRow[]> {
  const index = tx.objectStore('leads').index('person');
  const found = await Promise.all(persons.map((person) => index.getAll(person)));
  const rows = new Map(found.flat().map((row) => [row.feed.leadKey, row]));
  return [...rows.values()].toSorted((one, other) => (one.feed.leadKey < other.feed.leadKey ? -1 : 1));
}

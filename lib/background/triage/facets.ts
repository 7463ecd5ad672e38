import type { Facets } from '../../rpc/methods/triage.ts';
import { firstRows, orderOf } from '../../storage/boxes.ts';
import type { Database } from '../../storage/database.ts';
import { leadStore } from '../../storage/leads.ts';

/** More than anybody leaves waiting; counting ten times as many would take as long as a search may not. */
const MOST_LOOKED_AT = 1000;

/** What the waiting requests can be narrowed to. */
export async function facetsOf(db: Database): Promise<Facets> {
  const rows = await firstRows(leadStore(db), orderOf('waiting', new Date(0).toISOString()), MOST_LOOKED_AT + 1);
  const looked = rows.slice(0, MOST_LOOKED_AT).map(({ feed }) => feed);
  return {
    marketplaces: counted(looked.map(({ marketplace }) => marketplace)),
    types: counted(looked.flatMap(({ types }) => types)),
    countries: counted(looked.map(({ address }) => address.country)),
    connections: counted(looked.map(({ connectionId }) => connectionId)),
    partial: rows.length > MOST_LOOKED_AT,
  };
}

function counted<T>(values: readonly T[]): { value: T; count: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count);
}

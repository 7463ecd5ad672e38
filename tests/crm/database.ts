import type { DatabaseSync } from 'node:sqlite';
import type { Records, Stored, Values } from './system.ts';

/**
 * Reads the records of a CRM from its SQLite database: the rows of each query, by their column `_key`, and the number of
 * rows of further tables.
 */
export function recordsOf(
  database: DatabaseSync,
  queries: Readonly<Record<string, string>>,
  counted: readonly string[],
): Records {
  const told = Object.entries(queries).map(([kind, query]) => [kind, byKey(database.prepare(query).all())]);
  const counts = counted.map((table) => [
    table,
    { rows: Number(database.prepare(`select count(*) as n from "${table}"`).get()!['n']) },
  ]);
  return Object.fromEntries([...told, ['rows', Object.fromEntries(counts)]]) as Records;
}

function byKey(rows: readonly Record<string, unknown>[]): Record<string, Values> {
  return Object.fromEntries(rows.map(({ _key, ...values }) => [String(_key), notEmpty(values)]));
}

const notEmpty = (values: Record<string, unknown>): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== '')) as Record<
    string,
    Stored
  >;

import type { Records, Values } from '../system.ts';
import type { Row, Tables } from './supabase.ts';

/** What the app adds to every new record by itself. */
const BY_THE_APP = new Set(['id', 'created_at', 'first_seen', 'last_seen', 'avatar', 'logo']);

export function recordsOf(tables: Tables): Records {
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      Object.fromEntries(rows.map((row) => [String(row['id']), valuesOf(row, tables)])),
    ]),
  );
}

function valuesOf(row: Row, tables: Tables): Values {
  const own = Object.entries(row).filter(([column]) => !BY_THE_APP.has(column));
  return Object.fromEntries(own.flatMap(([column, value]) => leaves(column, value)).map(told(tables)));
}

/** Lists and objects in a column, such as its e-mail addresses, as one value a leaf: `email_jsonb.0.email`. */
function leaves(path: string, value: unknown): [string, string | number | boolean][] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => leaves(`${path}.${key}`, inner));
  return [[path, value as string | number | boolean]];
}

const told =
  (tables: Tables) =>
  ([path, value]: [string, string | number | boolean]): [string, string | number | boolean] => {
    const linked = (table: string): Row | undefined => tables[table]?.find(({ id }) => id === value);
    if (path === 'company_id') return ['company', String(linked('companies')?.['name'])];
    if (path === 'sales_id') return ['account manager', String(linked('sales')?.['first_name'])];
    // How a number is spaced is a matter of taste.
    return [path, path.endsWith('number') ? String(value).replaceAll(' ', '') : value];
  };

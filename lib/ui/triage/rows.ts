import type { LeadLine } from '../../domain/find/line.ts';

type Row = Pick<LeadLine, 'leadKey'>;

/** Where a row is; -1 for none. */
export const indexOf = (rows: readonly Row[], leadKey: string | null): number =>
  rows.findIndex((row) => row.leadKey === leadKey);

/** The row that moves up into the place of one that goes: the next that stays, or else the last one before it. */
export function neighbourOf(rows: readonly Row[], gone: string, stay: ReadonlySet<string>): string | null {
  const at = indexOf(rows, gone);
  if (at < 0) return null;
  const stays = ({ leadKey }: Row): boolean => stay.has(leadKey);
  return (rows.slice(at + 1).find(stays) ?? rows.slice(0, at).findLast(stays))?.leadKey ?? null;
}

/** The keys of the rows between two, with both. */
export function between(rows: readonly Row[], one: string | null, other: string): string[] {
  const [from, to] = [indexOf(rows, one), indexOf(rows, other)];
  if (to < 0) return [];
  const start = from < 0 ? to : from;
  return rows.slice(Math.min(start, to), Math.max(start, to) + 1).map(({ leadKey }) => leadKey);
}

/** A row of a browser's database: its store, its key and what is in it. */
export type CopiedRow = [store: string, key: unknown, value: unknown];

/**
 * What a browser had not told its team, and does not know any more once rows of before are put back. What is waiting in those as
 * well is told yet. Whether the server has got it all the same nobody can know: the browser may have been ended just then.
 */
export function forgotten(now: readonly CopiedRow[], before: readonly CopiedRow[]): ReadonlySet<string> {
  const kept = new Set(waiting(before));
  return new Set(waiting(now).filter((key) => !kept.has(key)));
}

const waiting = (rows: readonly CopiedRow[]): string[] =>
  rows.flatMap(([store, key]) => (store === 'teamOut' ? [key as string] : []));

/** The leads whose erasure is among that. */
export const erasedIn = (keys: ReadonlySet<string>): string[] =>
  [...keys].flatMap((key) => {
    const [what, lead, , act] = key.split('|');
    return what === 'event' && act === 'erased' ? [lead!] : [];
  });

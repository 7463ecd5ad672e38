import type { Uncopied } from './copy-rows.ts';
import type { Database } from './database.ts';

/** Any transaction that writes and has the store. */
interface Noting {
  objectStore(name: 'uncopied'): { add(noted: Uncopied): Promise<number> };
}

/**
 * Notes in the transaction of a change what the second copy is to be brought in step with. A key that nothing is under is no
 * harm: what the copy gets is what is there when it is written.
 */
export function copyLater(tx: Noting, what: Uncopied['what'], keys: readonly string[]): void {
  if (keys.length > 0)
    tx.objectStore('uncopied')
      .add({ what, keys: [...keys] })
      .catch(noted);
}

/** Fails with the transaction, of which everybody hears. */
const noted = (): void => {};

/** What is noted, each once, and where the notes end that it was read from. */
export async function readUncopied(db: Database): Promise<{ noted: Uncopied[]; upTo: number | null }> {
  const { store } = db.transaction('uncopied');
  const [rows, ids] = await Promise.all([store.getAll(), store.getAllKeys()]);
  const noted = [...Map.groupBy(rows, ({ what }) => what)].map(([what, of]) => ({
    what,
    keys: [...new Set(of.flatMap(({ keys }) => keys))],
  }));
  return { noted, upTo: ids.at(-1) ?? null };
}

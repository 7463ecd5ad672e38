import { type Database, openDatabase } from '../../../lib/storage/database.ts';
import type { TeamDocRow, TeamOutRow } from '../../../lib/storage/team-rows.ts';

/** A database of the same shape, into which rows go that are known already, with nothing looked up. */
export class BareStore {
  readonly #db: Database;
  readonly #rows: ReadonlyMap<string, TeamDocRow>;
  readonly #waiting: string[];

  private constructor(db: Database, rows: readonly TeamDocRow[], out: readonly TeamOutRow[]) {
    this.#db = db;
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#waiting = out.map(({ id }) => id);
  }

  /** `out`: what waits in it to be told. */
  static async open(name: string, rows: readonly TeamDocRow[], out: readonly TeamOutRow[] = []): Promise<BareStore> {
    const db = await openDatabase(undefined, name);
    const tx = db.transaction('teamOut', 'readwrite');
    await Promise.all([...out.map((row) => tx.store.put(row)), tx.done]);
    return new BareStore(db, rows, out);
  }

  /** The rows of some documents, in one transaction. With the document of a lead one goes that waited. */
  async put(ids: readonly string[]): Promise<void> {
    const tx = this.#db.transaction(['teamDocs', 'teamOut'], 'readwrite');
    const [docs, out] = [tx.objectStore('teamDocs'), tx.objectStore('teamOut')];
    const rows = ids.flatMap((id) => this.#rows.get(id) ?? []);
    const gone = this.#waiting.splice(0, rows.filter(({ kind }) => kind === 'lead').length);
    await Promise.all([...rows.map((row) => docs.put(row)), ...gone.map((id) => out.delete(id)), tx.done]);
  }

  remove(): void {
    removeDatabase(this.#db);
  }
}

/** What is measured next is not to be slower for it. */
export function removeDatabase(db: Database): void {
  db.close();
  indexedDB.deleteDatabase(db.name);
}

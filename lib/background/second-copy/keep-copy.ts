import { type Damage, nothingRestored } from '../../domain/damage/damage.ts';
import type { KeyPlace } from '../../storage/copy-key.ts';
import type { Database } from '../../storage/database.ts';
import type { CopyMark } from '../../storage/copy-rows.ts';
import { readUncopied } from '../../storage/uncopied.ts';
import type { Parts } from '../parts.ts';
import type { Vault } from '../vault.ts';
import { chainAfter, changedWholes, everythingNoted, itemsOf } from './copy-items.ts';
import { type CopyKey, findKey, newKey } from './copy-key.ts';
import {
  appendCopy,
  CopyFull,
  type CopyHead,
  isStale,
  type Item,
  readCopy,
  readCopyHead,
  type Shelf,
  writeCopy,
} from './copy-log.ts';

/** Where the second copy lies, and what opens it. */
export interface SecondCopy {
  shelf: Shelf;
  keys: readonly KeyPlace[];
  /** Whether it has been looked through since the browser was started; asking is saying so. */
  wasLookedAt: () => Promise<boolean>;
}

type CopyParts = Pick<Parts, 'db' | 'vault' | 'now' | 'locks' | 'announce'> & { secondCopy?: SecondCopy };

/**
 * Brings the second copy in step: after each change, and whenever the background starts, since it may have been ended between a
 * change and its copy. A copy that is not there any more, or that nothing opens, is made anew, and its user is told.
 */
export async function keepCopy({ db, vault, now, locks, announce, secondCopy }: CopyParts): Promise<void> {
  if (!secondCopy) return;
  await locks.request('second-copy', async () =>
    new Keeper(await db(), await vault(), { ...secondCopy, now, announce }).bringUp().catch((error: unknown) => {
      if (!(error instanceof CopyFull)) throw error;
    }),
  );
}

class Keeper {
  readonly #db: Database;
  readonly #vault: Vault;
  readonly #of: SecondCopy & Pick<Parts, 'now' | 'announce'>;

  constructor(db: Database, vault: Vault, of: SecondCopy & Pick<Parts, 'now' | 'announce'>) {
    this.#db = db;
    this.#vault = vault;
    this.#of = of;
  }

  async bringUp(): Promise<void> {
    const mark = await this.#db.get('copyMark', 'mark');
    const head = await readCopyHead(this.#of.shelf);
    const isOurs = mark !== undefined && head?.id === mark.id;
    const key = isOurs ? await findKey(this.#of.keys, head.key) : null;
    if (!mark || !isOurs || !key || mark.anew) {
      await this.#copyAll(head);
      if (mark && !mark.anew) await this.#tell(isOurs ? head.pieces : 0);
      return;
    }
    const unread = (await this.#of.wasLookedAt()) ? 0 : (await readCopy(this.#of.shelf, head, key)).unread;
    if (unread === 0) return this.#copyNews(mark, head, key);
    await this.#copyAll(head);
    await this.#tell(unread);
  }

  async #copyAll(before: CopyHead | null): Promise<void> {
    const { upTo } = await readUncopied(this.#db);
    const items = await everythingNoted(this.#db, this.#vault);
    const chain = await chainAfter(this.#db, 0);
    const changed = await changedWholes(this.#db, {});
    const key = await newKey(this.#of.keys);
    const mark = { id: crypto.randomUUID(), chain: lastOf(chain, 0), wholes: changed.wholes };
    await this.#noteIfFull(mark, async () => {
      await writeCopy(this.#of.shelf, before, {
        id: mark.id,
        key,
        items: [...changed.items, ...chain, ...items],
      });
      await this.#writeMark(mark, upTo);
    });
  }

  async #copyNews(mark: CopyMark, head: CopyHead, key: CopyKey): Promise<void> {
    const { noted, upTo } = await readUncopied(this.#db);
    const changed = await changedWholes(this.#db, mark.wholes);
    const chain = await chainAfter(this.#db, mark.chain);
    const items = [...changed.items, ...chain, ...(await itemsOf(this.#db, this.#vault, noted))];
    if (items.length === 0) return;
    await this.#noteIfFull(mark, async () => {
      await this.#put(head, key, items);
      const { full: _, ...next } = mark;
      await this.#writeMark({ ...next, chain: lastOf(chain, mark.chain), wholes: changed.wholes }, upTo);
    });
  }

  /** What is gone, or belonged to a feed that is gone, must not go on lying in an older piece. */
  async #put(head: CopyHead, key: CopyKey, items: readonly Item[]): Promise<void> {
    const { shelf } = this.#of;
    const isGone = items.some(({ what, value }) => value === null || what === 'connections');
    if (!isGone && !isStale(head)) {
      const room = await appendCopy(shelf, head, key, items).then(
        () => true,
        (error: unknown) => {
          if (error instanceof CopyFull) return false;
          throw error;
        },
      );
      if (room) return;
    }
    const { items: before } = await readCopy(shelf, head, key);
    for (const item of items) before.set(`${item.what}|${item.key}`, item);
    const left = [...before.values()].filter(({ value }) => value !== null);
    await writeCopy(shelf, head, { id: head.id, key, items: left });
  }

  async #noteIfFull(mark: CopyMark, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof CopyFull) await this.#db.put('copyMark', { ...mark, full: true }, 'mark');
      throw error;
    }
  }

  async #writeMark(mark: CopyMark, upTo: number | null): Promise<void> {
    const tx = this.#db.transaction(['copyMark', 'uncopied'], 'readwrite');
    await tx.objectStore('copyMark').put(mark, 'mark');
    if (upTo !== null) await tx.objectStore('uncopied').delete(IDBKeyRange.upperBound(upTo));
    await tx.done;
  }

  /** What was found damaged in the database says more than this, and is not written over. */
  async #tell(unread: number): Promise<void> {
    const at = new Date(this.#of.now()).toISOString();
    const damage: Damage = { at, what: 'copy', back: nothingRestored, unread, left: null };
    if ((await this.#db.get('damage', 'found'))?.what !== 'database') await this.#db.put('damage', damage, 'found');
    this.#of.announce();
  }
}

const lastOf = (chain: readonly Item[], before: number): number => Number(chain.at(-1)?.key ?? before);

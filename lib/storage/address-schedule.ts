import { type FeedAddress, isFeed } from '../domain/connection/connection.ts';
import { dueAt } from '../domain/schedule/schedule.ts';
import { readAddress, readConnection } from './connections.ts';
import type { Database } from './database.ts';
import { freshFeedState } from './feed-states.ts';
import { feedIds } from './same-feed.ts';

/**
 * The two-hour rule is the server's, and goes with the address. When a connection gives its address up, its schedule is
 * left where whoever takes the address later will find it: under the ids that a feed at this address can have.
 */
export class AddressSchedule {
  readonly #db: Database;
  readonly #hash: (text: string) => Promise<string>;
  readonly #now: number;

  /** `hash` is keyed, as it is for the ids of connections. */
  constructor(db: Database, hash: (text: string) => Promise<string>, now: number) {
    this.#db = db;
    this.#hash = hash;
    this.#now = now;
  }

  async leave(connectionId: string, address: FeedAddress): Promise<void> {
    for (const id of await this.#idsFor(address, connectionId)) await this.#carry(connectionId, id);
  }

  async enter(connectionId: string, address: FeedAddress): Promise<void> {
    for (const id of await this.#idsFor(address, connectionId)) await this.#carry(id, connectionId);
  }

  /** For a connection that is removed or stopped. */
  async leaveOwn(connectionId: string): Promise<void> {
    const address = await readAddress(this.#db, connectionId);
    if (address) await this.leave(connectionId, address);
  }

  /** Without those that other feeds have: only their keys tell them from this one, and each has a clock of its own. */
  async #idsFor(address: FeedAddress, own: string): Promise<string[]> {
    const { byUrl, byBoth } = await feedIds(address, this.#hash);
    const free: string[] = [];
    for (const id of [byUrl, byBoth]) {
      const connection = id === own ? undefined : await readConnection(this.#db, id);
      if (id !== own && !(connection && isFeed(connection))) free.push(id);
    }
    return free;
  }

  /** Lets one schedule hold for another as well, if it is the later one. */
  async #carry(from: string, to: string): Promise<void> {
    const tx = this.#db.transaction('feedStates', 'readwrite', { durability: 'strict' });
    const source = await tx.store.get(from);
    if (source) {
      const target = (await tx.store.get(to)) ?? freshFeedState(to);
      const { nextAllowed, waitMs, fallback } = source;
      const isLater = dueAt(source, this.#now) > dueAt(target, this.#now);
      if (isLater) await tx.store.put({ ...target, nextAllowed, waitMs, fallback });
    }
    await tx.done;
  }
}

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import expressPouchDB from 'express-pouchdb';
import memdown, { type MemDOWN, type Tree } from 'memdown';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';

/** Everything that a database holds, to be put back later. */
export type Snapshot = Tree;

/**
 * A server that speaks CouchDB's protocol, with its databases in memory: PouchDB over LevelDB's interface. Its store is at hand, so
 * that every byte of it can be looked through, and a database put back to what it was.
 */
export class TeamServer {
  readonly #server: Server;
  readonly #stores = new Map<string, MemDOWN>();
  readonly #restored = new Map<string, Snapshot>();
  /** Nothing that asks it gets an answer, as if it were switched off. */
  away = false;

  private constructor() {
    const taken = (location: string): MemDOWN => {
      const store = memdown(location);
      const snapshot = this.#restored.get(location);
      if (snapshot) store._store[store._location] = snapshot;
      this.#stores.set(location, store);
      return store;
    };
    // By this name its kind of store is known.
    Object.defineProperty(taken, 'name', { value: 'MemDOWN' });
    const Pouch = PouchDB.defaults({ adapter: 'memory', db: taken });
    const exclude = ['compression', 'routes/attachments', 'routes/session-stub', 'routes/temp-views', 'routes/views'];
    const app = expressPouchDB(Pouch, { mode: 'minimumForPouchDB', overrideMode: { exclude }, inMemoryConfig: true });
    this.#server = createServer((request, response) => {
      if (this.away) request.socket.destroy();
      else app(request, response);
    });
  }

  static async start(): Promise<TeamServer> {
    PouchDB.plugin(memory);
    const server = new TeamServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  /** Lets the process end while it stands. */
  unref(): void {
    this.#server.unref();
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  snapshot(database: string): Snapshot {
    const store = this.#storeOf(database);
    return store._store[store._location]!;
  }

  /** Another database, which holds what one held then: it has to be asked for under its own name. */
  async restore(snapshot: Snapshot, as: string): Promise<void> {
    this.#restored.set(as, snapshot);
    await fetch(`${this.url}/${as}`, { method: 'PUT' });
  }

  /** Every key and value in the store, as text. */
  bytesOf(database: string): string {
    const parts: string[] = [];
    this.snapshot(database).forEach((key, value) => {
      // In braces: whatever is returned ends the walk through the tree.
      parts.push(textOf(key), textOf(value));
    });
    return parts.join('\n');
  }

  async remove(database: string): Promise<void> {
    await fetch(`${this.url}/${database}`, { method: 'DELETE' });
    for (const location of this.#locationsOf(database)) {
      this.#stores.delete(location);
      this.#restored.delete(location);
    }
  }

  #locationsOf(database: string): string[] {
    return [...this.#stores.keys()].filter((location) => location === database);
  }

  #storeOf(database: string): MemDOWN {
    return this.#stores.get(database) ?? fail(`No database ${database} among ${[...this.#stores.keys()].join()}.`);
  }
}

const textOf = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value);

function fail(why: string): never {
  throw new Error(why);
}

let shared: Promise<TeamServer> | undefined;

/** One for all who walk through screens in a process, which can have no second one. */
export function sharedTeamServer(): Promise<TeamServer> {
  shared ??= TeamServer.start().then((server) => {
    server.unref();
    return server;
  });
  return shared;
}

import { unwrap, wrap } from 'idb';
import type { Parts } from '../../lib/background/parts.ts';
import { ProgressBoard } from '../../lib/background/progress.ts';
import { RecentRequests } from '../../lib/background/recent-requests.ts';
import { loadTeam } from '../../lib/background/team/engine-now.ts';
import { openVault } from '../../lib/background/vault.ts';
import { once } from '../../lib/platform/once.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';

/** The computer that lives come and go on: what of it a life can feel, and what stays when it ends. */
export interface Computer {
  databaseName: string;
  /** What its clock shows. */
  now: () => number;
  /** The time that really passes. */
  steady: () => number;
  random: () => number;
  fetch: (request: Request) => Promise<Response>;
  mayReach: () => boolean;
  setAlarm: (connectionId: string, time: number) => void;
}

/**
 * One life of the background. It can be ended at any of its moments: whenever it begins or ends a transaction, asks
 * the server, is answered, or sets an alarm. What it had not committed by then is gone, its locks are free, and
 * what its code still does changes nothing.
 */
export class Life {
  readonly parts: Parts;
  readonly #computer: Computer;
  readonly #transactions = new Set<IDBTransaction>();
  readonly #locks = new Set<string>();
  readonly #database: () => Promise<Database>;
  #open: Database | null = null;
  #isOver = false;
  #moments = 0;
  #plan: { at: number; happen: () => void } | null = null;

  constructor(computer: Computer) {
    this.#computer = computer;
    const born = computer.steady();
    this.#database = once(async () => (this.#open = await this.#openDatabase()));
    this.parts = {
      db: this.#database,
      vault: once(async () => openVault(await this.#database())),
      now: computer.now,
      random: computer.random,
      fetch: (request) => this.#fetch(request as Request),
      locks: { request: (...request: unknown[]) => this.#lock(...(request as LockRequest)) } as Parts['locks'],
      mayReach: async () => computer.mayReach(),
      keepAwake: (work) => work(),
      loadTeam,
      recent: new RecentRequests(() => computer.steady() - born),
      progress: new ProgressBoard(() => {}),
      async wakeAt(id, time) {
        computer.setAlarm(id, time);
      },
      announce() {},
    };
  }

  /** Lets something happen at a moment from now, counted from 1. */
  plan(at: number, happen: () => void): void {
    this.#plan = { at: this.#moments + at, happen };
  }

  end(): void {
    this.#isOver = true;
    this.#locks.clear();
    for (const transaction of this.#transactions) {
      try {
        transaction.abort();
      } catch {
        // It was over already.
      }
    }
    this.#open?.close();
  }

  async #openDatabase(): Promise<Database> {
    const db = await openDatabase(undefined, this.#computer.databaseName);
    const native = unwrap(db);
    const begin = native.transaction.bind(native);
    native.transaction = (...args) => {
      this.#moment();
      const transaction = begin(...args);
      this.#transactions.add(transaction);
      // Of a life that ends in the middle of it, nobody is left to hear that it failed.
      wrap(transaction).done.catch(() => undefined);
      for (const end of ['complete', 'abort'])
        transaction.addEventListener(end, () => this.#transactions.delete(transaction));
      transaction.addEventListener('complete', () => this.#moment(false));
      return transaction;
    };
    return db;
  }

  /** Something begins that has an effect, or has just ended. */
  #moment(begins = true): void {
    if (begins && this.#isOver) throw new DOMException('This life is over.', 'InvalidStateError');
    this.#moments += 1;
    const plan = this.#plan;
    if (!plan || this.#moments < plan.at) return;
    this.#plan = null;
    plan.happen();
    if (begins && this.#isOver) throw new DOMException('This life is over.', 'InvalidStateError');
  }

  async #fetch(request: Request): Promise<Response> {
    this.#moment();
    const answer = await this.#computer.fetch(request);
    this.#moment();
    return answer;
  }

  /** Everything here asks for a lock only if it is free. */
  async #lock(name: string, _: LockOptions, work: (lock: Lock | null) => unknown): Promise<unknown> {
    if (this.#locks.has(name)) return work(null);
    this.#locks.add(name);
    try {
      return await work({ name, mode: 'exclusive' });
    } finally {
      this.#locks.delete(name);
    }
  }
}

type LockRequest = [name: string, options: LockOptions, work: (lock: Lock | null) => unknown];

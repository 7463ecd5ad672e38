import { keyOfPassphrase, newLock } from '../seal/passphrase.ts';
import { frameOf } from './frame.ts';
import { type About, headerOf, writeHeader } from './header.ts';
import { BACKUP_LIMITS } from './limits.ts';

/** Takes the pieces of a file in their order. */
export type Emit = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

/** One row of one store; `key` where it is not in the row itself. */
export interface BackupRow {
  store: string;
  value: unknown;
  key?: IDBValidKey;
}

/** Writes rows into a file under a passphrase, as they come: of those that are written, nothing stays in memory. */
export class BackupWriter {
  readonly #key: CryptoKey;
  readonly #bound: string;
  readonly #emit: Emit;
  #lines: string[] = [];
  #length = 0;
  #index = 0;
  #rows = 0;

  private constructor(key: CryptoKey, bound: string, emit: Emit) {
    this.#key = key;
    this.#bound = bound;
    this.#emit = emit;
  }

  static async start(passphrase: string, about: About, emit: Emit): Promise<BackupWriter> {
    const lock = newLock();
    const { key, check } = await keyOfPassphrase(passphrase, lock);
    const { text, bound } = writeHeader(headerOf(about, lock, check));
    await emit(new TextEncoder().encode(text));
    return new BackupWriter(key, bound, emit);
  }

  async add({ store, value, key }: BackupRow): Promise<void> {
    const line = JSON.stringify(key === undefined ? [store, value] : [store, value, key]);
    // A long row stands alone: with others, it could make a frame that is longer than is read.
    if (this.#length > 0 && this.#length + line.length > BACKUP_LIMITS.frameTarget) await this.#flush(false);
    this.#lines.push(line);
    this.#length += line.length;
    this.#rows += 1;
  }

  /** The last frame says how many rows there are. */
  async end(): Promise<void> {
    if (this.#length > 0) await this.#flush(false);
    this.#lines.push(JSON.stringify({ rows: this.#rows }));
    await this.#flush(true);
  }

  async #flush(last: boolean): Promise<void> {
    const text = this.#lines.join('\n');
    this.#lines = [];
    this.#length = 0;
    const place = { bound: this.#bound, index: this.#index, last };
    this.#index += 1;
    await this.#emit(await frameOf(this.#key, place, text));
  }
}

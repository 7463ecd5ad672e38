import { BackupError } from './backup-error.ts';

const NEWLINE = 10;

export interface Line {
  text: string;
  whole: boolean;
}

/** Takes bytes off a file that comes in pieces of any size. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  readonly #most: number;
  #seen = 0;
  #piece = new Uint8Array(0);
  #at = 0;

  /** A file of more than `most` bytes is refused. */
  constructor(pieces: AsyncIterable<Uint8Array>, most: number) {
    this.#pieces = pieces[Symbol.asyncIterator]();
    this.#most = most;
  }

  /** Exactly so many bytes. A file that ends before is damaged. */
  async take(count: number): Promise<Uint8Array<ArrayBuffer>> {
    const taken = new Uint8Array(count);
    for (let filled = 0; filled < count;) {
      if (!(await this.#more())) throw new BackupError('damaged');
      const part = this.#piece.subarray(this.#at, this.#at + count - filled);
      taken.set(part, filled);
      filled += part.length;
      this.#at += part.length;
    }
    return taken;
  }

  /** The text up to the end of the line, which is taken as well. Not whole where the file or our patience ends before. */
  async line(most: number): Promise<Line> {
    const bytes: number[] = [];
    let whole = false;
    while (!whole && bytes.length <= most && (await this.#more())) {
      const byte = this.#piece[this.#at]!;
      this.#at += 1;
      if (byte === NEWLINE) whole = true;
      else bytes.push(byte);
    }
    return { text: new TextDecoder().decode(Uint8Array.from(bytes)), whole };
  }

  async isAtEnd(): Promise<boolean> {
    return !(await this.#more());
  }

  async #more(): Promise<boolean> {
    while (this.#at >= this.#piece.length) {
      const next = await this.#pieces.next();
      if (next.done) return false;
      this.#seen += next.value.length;
      if (this.#seen > this.#most) throw new BackupError('too-large');
      this.#piece = Uint8Array.from(next.value);
      this.#at = 0;
    }
    return true;
  }
}

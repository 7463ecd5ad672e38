import { LIMITS } from './limits.ts';

/**
 * The stretch of the text that may still become part of a record. Positions are those of the whole text, in
 * UTF-16 units, so that what is cut out is exactly what came in, whatever the chunks were.
 */
export class SourceWindow {
  #text = '';
  /** Position of the first character that is kept. */
  #offset = 0;
  #start: number | null = null;
  #keptOfTooLarge: string | null = null;

  append(text: string): void {
    this.#text += text;
  }

  /**
   * A record begins with the tag whose name was read up to `position`. Its `<` is searched for: the parser may
   * have read one character past the name, or two, if they are a line end of Windows.
   */
  begin(position: number): void {
    this.#start = this.#offset + this.#text.lastIndexOf('<', position - this.#offset - 1);
    this.#keptOfTooLarge = null;
  }

  /** The record that ends before `position`, or the beginning of one that is too large. */
  take(position: number): { source: string; tooLarge: boolean } {
    const kept = this.#keptOfTooLarge;
    const start = this.#start ?? position;
    this.#start = null;
    this.#keptOfTooLarge = null;
    if (kept !== null) return { source: kept, tooLarge: true };
    const source = this.#text.slice(start - this.#offset, position - this.#offset);
    return source.length > LIMITS.recordLength
      ? { source: beginning(source), tooLarge: true }
      : { source, tooLarge: false };
  }

  /** Forgets what no record can need any more. To be called between chunks. */
  trim(): void {
    if (this.#start === null) {
      // A tag may have begun whose name is not complete.
      const tag = this.#text.lastIndexOf('<');
      this.#dropTo(tag < 0 || this.#text.length - tag > 2 * LIMITS.nameLength ? this.#text.length : tag);
      return;
    }
    if (this.#keptOfTooLarge === null) {
      this.#dropTo(this.#start - this.#offset);
      if (this.#text.length <= LIMITS.recordLength) return;
      this.#keptOfTooLarge = beginning(this.#text);
    }
    this.#dropTo(this.#text.length);
  }

  #dropTo(index: number): void {
    if (index <= 0) return;
    this.#text = this.#text.slice(index);
    this.#offset += index;
  }
}

/** Not in the middle of a surrogate pair. */
const beginning = (source: string): string => source.slice(0, LIMITS.keptOfTooLarge).replace(/[\uD800-\uDBFF]$/, '');

import { LIMITS } from './limits.ts';

/** Where an element begins whose text may be asked for. */
export interface Mark {
  readonly start: number;
  /** Of one that became too large, the beginning. */
  kept: string | null;
}

/**
 * The stretch of the text that may still become part of a record. Positions are those of the whole text, in
 * UTF-16 units, so that what is cut out is exactly what came in, whatever the chunks were.
 */
export class SourceWindow {
  #text = '';
  /** Position of the first character that is kept. */
  #offset = 0;
  /** Of elements inside of each other, the outermost first. */
  readonly #marks = new Set<Mark>();

  append(text: string): void {
    this.#text += text;
  }

  /**
   * An element begins with the tag whose name was read up to `position`. Its `<` is searched for: the parser may
   * have read one character past the name, or two, if they are a line end of Windows.
   */
  begin(position: number): Mark {
    const start = this.#offset + this.#text.lastIndexOf('<', position - this.#offset - 1);
    const mark = { start, kept: null };
    this.#marks.add(mark);
    return mark;
  }

  /** The element that ends before `position`, or the beginning of one that is too large. */
  cut(mark: Mark, position: number): { source: string; tooLarge: boolean } {
    if (mark.kept !== null) return { source: mark.kept, tooLarge: true };
    const source = this.#text.slice(mark.start - this.#offset, position - this.#offset);
    return isTooLarge(mark, position) ? { source: beginning(source), tooLarge: true } : { source, tooLarge: false };
  }

  /** Nobody will ask for this element any more, unless one around it keeps its text. */
  release(mark: Mark): void {
    this.#marks.delete(mark);
  }

  /** Forgets what no element can need any more. To be called between chunks. */
  trim(): void {
    for (const mark of this.#marks) {
      if (mark.kept !== null) continue;
      this.#dropTo(mark.start - this.#offset);
      if (this.#text.length <= LIMITS.recordLength) return;
      mark.kept = beginning(this.#text);
    }
    // A tag may have begun whose name is not complete.
    const tag = this.#text.lastIndexOf('<');
    this.#dropTo(tag < 0 || this.#text.length - tag > 2 * LIMITS.nameLength ? this.#text.length : tag);
  }

  #dropTo(index: number): void {
    if (index <= 0) return;
    this.#text = this.#text.slice(index);
    this.#offset += index;
  }
}

export const isTooLarge = ({ start }: Mark, position: number): boolean => position - start > LIMITS.recordLength;

/** Not in the middle of a surrogate pair. */
const beginning = (source: string): string => source.slice(0, LIMITS.keptOfTooLarge).replace(/[\uD800-\uDBFF]$/, '');

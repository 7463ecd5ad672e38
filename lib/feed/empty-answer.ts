import { isFailure, isStranger } from './body-kind.ts';
import { byPath } from './by-path.ts';
import { compileAround } from './path-pattern.ts';

/** Watches what stands outside of the records, since an answer with none of them may be an empty list, or no list. */
export class EmptyAnswer {
  readonly #around: (path: string) => 'around' | 'outside' | null;
  /** There are elements that belong neither to a record nor to an empty list. */
  #strangers = false;
  /** The element that would hold the records is there, and is not the root. */
  #hasList = false;
  /** There is something that is no empty list: a failure, or records that nobody knows. */
  #failed = false;

  constructor(record: string) {
    this.#around = byPath(compileAround(record));
  }

  /** Whether this is something else than a feed, if it ends without a record that the layout knows. */
  get isForeign(): boolean {
    return this.#failed || (this.#strangers && !this.#hasList);
  }

  see(depth: number, foldedName: string, path: string): void {
    const around = this.#around(path);
    if (around === 'around' && depth > 1) this.#hasList = true;
    if (around !== null) return;
    if (isFailure(foldedName)) this.#failed = true;
    this.#strangers ||= isStranger(depth, foldedName);
  }

  fail(): void {
    this.#failed = true;
  }
}

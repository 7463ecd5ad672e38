import type { Lead } from '../domain/lead/lead.ts';

/**
 * Which leads cannot have been held before. Where a held lead lies is a keyed hash, which is worth its time only if
 * there may be one: most connections hold nothing until their first feed is read, and that one is the longest.
 */
export class HeldBefore {
  readonly #any: boolean;
  readonly #here = new Set<string>();

  /** `any`: the connection had held leads when the import began. */
  constructor(any: boolean) {
    this.#any = any;
  }

  /** A record of this import is held. */
  add(leadKey: string): void {
    if (!this.#any) this.#here.add(leadKey);
  }

  /** A lead without an id has its key from a hash, and later than others: nothing is known of it here. */
  cannotHave({ feedId, leadKey }: Lead): boolean {
    return !this.#any && feedId !== null && !this.#here.has(leadKey);
  }
}

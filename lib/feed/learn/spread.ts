/**
 * A few of many, spread evenly over all that come, without knowing how many there will be: every one at first, and
 * once there are too many, every second of them.
 */
export class Spread<T> {
  readonly #most: number;
  #kept: T[] = [];
  #step = 1;
  #count = 0;

  constructor(most: number) {
    this.#most = Math.max(2, most);
  }

  get count(): number {
    return this.#count;
  }

  /** Whether the next one would be kept: to be asked before it is made, where making it takes time. */
  get wantsNext(): boolean {
    return this.#count % this.#step === 0;
  }

  add(item: T): void {
    if (this.wantsNext) this.#kept.push(item);
    this.#count++;
    if (this.#kept.length <= this.#most) return;
    this.#kept = this.#kept.filter((_, index) => index % 2 === 0);
    this.#step *= 2;
  }

  get items(): readonly T[] {
    return this.#kept;
  }
}

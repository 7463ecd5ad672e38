import type { Random } from './random.ts';

/**
 * Lets browsers do things at the same time, and yet in an order that a seed decides: each stops before a request, and when all
 * of them have stopped, one goes on.
 */
export class Turns {
  readonly #random: Random;
  readonly #waiting: (() => void)[] = [];
  #under = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  async together(works: readonly (() => Promise<void>)[]): Promise<void> {
    this.#under = works.length;
    await Promise.all(
      works.map(async (work) => {
        try {
          await work();
        } finally {
          this.#under -= 1;
          this.#next();
        }
      }),
    );
  }

  /** Comes back when it is this one's turn. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#next();
    });
  }

  #next(): void {
    if (this.#waiting.length === 0 || this.#waiting.length < this.#under) return;
    this.#waiting.splice(this.#random.int(this.#waiting.length), 1)[0]!();
  }
}

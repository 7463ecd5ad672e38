/** Chance that a seed decides (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to below 1. */
  next = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };

  /** From 0 to below `end`. */
  int = (end: number): number => Math.floor(this.next() * end);

  chance = (of: number): boolean => this.next() < of;

  pick = <One>(list: readonly One[]): One => list[this.int(list.length)]!;
}

/** What the platform draws is drawn from the seed as well, as long as `work` goes on. Keys that it generates are not. */
export async function drawnFrom<Result>(random: Random, work: () => Promise<Result>): Promise<Result> {
  const drawn = <Bytes extends ArrayBufferView | null>(bytes: Bytes): Bytes => {
    if (bytes instanceof Uint8Array) for (let n = 0; n < bytes.length; n++) bytes[n] = random.int(256);
    return bytes;
  };
  Object.defineProperty(crypto, 'getRandomValues', { value: drawn, configurable: true });
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(crypto, 'getRandomValues');
  }
}

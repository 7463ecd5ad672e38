import { INTERVAL_MS } from '../domain/schedule/schedule.ts';

/**
 * The requests of this life of the background, by a clock that only ever runs: setting the computer's clock forward
 * lets nothing be due that was asked for a moment ago. What it knows ends with the life, after seconds as a rule; the
 * stored schedule knows the rest. It may stand still while the computer sleeps, so that a life that outlasts a sleep
 * asks later than it could.
 */
export class RecentRequests {
  readonly #at = new Map<string, number>();
  readonly #steady: () => number;

  constructor(steady: () => number = () => performance.now()) {
    this.#steady = steady;
  }

  note(connectionId: string): void {
    this.#at.set(connectionId, this.#steady());
  }

  /** How long it is too early, as far as this life can tell. */
  remainingMs(connectionId: string): number {
    const at = this.#at.get(connectionId);
    return at === undefined ? 0 : Math.max(0, at + INTERVAL_MS - this.#steady());
  }
}

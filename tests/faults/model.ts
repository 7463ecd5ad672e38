import { kindOf, isHeldKind, nthOf, nthOfProduct } from './leads.ts';
import { afterAct, type Done, sameActs } from './histories.ts';
import type { Said } from './plan.ts';
import type { Stores } from './seen.ts';

const HOUR = 3_600_000;
const TWO_HOURS = 2 * HOUR;
/** A feed that has been silent for three turns is shown as stopped. */
const SILENT = 3 * TWO_HOURS;

type VisitState = 'held' | 'notice-sent' | 'consented' | 'refused' | 'objected' | 'withdrawn' | 'erased';

const SAID_NO: ReadonlySet<VisitState | undefined> = new Set(['refused', 'objected', 'withdrawn', 'erased']);

/** What there has to be, from what was served and what the user did, and from nothing that the extension says of it. */
export class Model {
  /** Leads with smaller numbers have been in the feed. */
  served = 0;
  /** Leads that were seen in the stores once. */
  readonly stored = new Set<number>();
  /** Requests and prospects that were erased, and never come back. */
  readonly erased = new Set<number>();
  readonly visits = new Map<number, VisitState>();
  /** Whose text may be on the disk, since it was open once. */
  readonly everOpen = new Set<number>();
  /** Request by request, each history that there may be: more than one as long as it is not known what a cut let through. */
  readonly acts = new Map<number, Done[][]>();
  /** Those who said no, as often as they were counted last. */
  readonly suppressed = new Set<string>();
  /** At least so many more have to be there by now. */
  saidNo = 0;

  /** The time of the world outside, in which two hours are two hours, and what the computer's clock shows. */
  passedMs = 0;
  wrongByMs = 0;
  /** When the feed was asked last. */
  askedAt: number | null = null;
  /** By how much the clock was wrong then. */
  askedWrongByMs = 0;
  /** Whether an answer has told since that it is wrong. */
  #wasTold = false;
  /**
   * The clock was set forward, or shows another time than when the feed was asked, and nothing told by how much it was wrong
   * then. Neither can be told from time that has passed: one request may come early.
   */
  excused = false;
  lastGoodAt: number | null = null;
  lastDownload = 0;

  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** As the world outside has it. */
  now(): number {
    return this.#now() + this.passedMs;
  }

  localNow(): number {
    return this.now() + this.wrongByMs;
  }

  /** Requests arrived since the last look. Says what is wrong with that. */
  asked(count: number): string[] {
    const wrong: string[] = [];
    for (let nth = 0; nth < count; nth += 1) {
      const since = this.askedAt === null ? Infinity : this.now() - this.askedAt;
      if (since < TWO_HOURS && !this.excused)
        wrong.push(`the feed was asked again after ${Math.round(since / 60_000)} minutes`);
      if (since < TWO_HOURS) this.excused = false;
      this.askedAt = this.now();
      this.askedWrongByMs = this.wrongByMs;
    }
    return wrong;
  }

  setClock(minutes: number): void {
    const before = this.wrongByMs;
    this.wrongByMs += minutes * 60_000;
    const isUnknown = this.askedWrongByMs === before && !this.#wasTold;
    this.excused = before === 0 ? minutes > 0 || this.askedWrongByMs !== 0 : minutes > 0 && isUnknown;
    this.#wasTold = false;
  }

  /** The history that a request has if the act comes through, beside the one that it has if not, where that is not known. */
  did(nth: number, done: Done, cameThrough: boolean | 'unknown'): void {
    if (cameThrough === false) return;
    const before = this.acts.get(nth) ?? [[]];
    const after = before.map((history) => afterAct(history, done));
    this.acts.set(nth, cameThrough === true ? after : [...before, ...after]);
  }

  /** What was done in the step in which the database was lost may be in no second copy yet. */
  orAsBefore(before: ReadonlyMap<number, Done[][]>): void {
    for (const [nth, after] of this.acts) this.acts.set(nth, [...(before.get(nth) ?? [[]]), ...after]);
  }

  /** Two acts at the same time: either may be the last. */
  didBoth(nth: number, [one, other]: readonly [Done, Done]): void {
    const before = this.acts.get(nth) ?? [[]];
    const orders = [
      [one, other],
      [other, one],
    ] as const;
    this.acts.set(
      nth,
      before.flatMap((history) => orders.map(([first, second]) => afterAct(afterAct(history, first), second))),
    );
  }

  tookBack(nth: number, at: string): void {
    const before = this.acts.get(nth) ?? [[]];
    this.acts.set(
      nth,
      before.map((history) => history.filter((done) => done.at !== at)),
    );
  }

  said(nth: number, said: Said | 'ask' | 'erase'): void {
    const to = {
      ask: 'notice-sent',
      yes: 'consented',
      no: 'refused',
      object: 'objected',
      withdraw: 'withdrawn',
      erase: 'erased',
    };
    this.visits.set(nth, to[said] as VisitState);
    if (said === 'yes') this.everOpen.add(nth);
    if (said !== 'ask' && said !== 'yes') this.saidNo += 1;
  }

  erase(nth: number): void {
    if (isHeldKind(kindOf(nth))) this.said(nth, 'erase');
    else {
      this.erased.add(nth);
      this.saidNo += 1;
    }
  }

  /** Whether the icon has to say that the feed has stopped. */
  isStopped({ downloads }: Pick<Stores, 'downloads'>): boolean {
    const last = downloads.toSorted((a, b) => a.id - b.id).at(-1);
    if (last && !last.outcome.startsWith('ok-')) return true;
    return this.lastGoodAt !== null && this.localNow() - this.lastGoodAt > SILENT;
  }

  /** What was seen is what there must still be after the next step. */
  remember({ open, held, suppressed }: Stores): void {
    for (const { id } of open) this.stored.add(nthOf(id));
    for (const { product } of held) if (product) this.#rememberHeld(nthOfProduct(product));
    for (const key of suppressed) this.suppressed.add(key);
    for (const { id, triage } of open) this.#settle(nthOf(id), triage.history);
    this.saidNo = 0;
  }

  noteDownloads({ downloads }: Pick<Stores, 'downloads'>): void {
    const last = downloads.toSorted((a, b) => a.id - b.id).at(-1);
    if (!last || last.id <= this.lastDownload) return;
    this.lastDownload = last.id;
    if (!last.outcome.startsWith('ok-')) return;
    this.lastGoodAt = this.localNow();
    this.#wasTold = true;
  }

  /**
   * The database was lost. What the feed does not bring again is gone with it, but not that somebody said no. Downloads are
   * counted anew.
   */
  lostAllBut(inFeed: readonly number[]): void {
    const isBack = (nth: number): boolean => inFeed.includes(nth) || SAID_NO.has(this.visits.get(nth));
    for (const nth of this.stored) if (!isBack(nth)) this.stored.delete(nth);
    for (const nth of this.acts.keys()) if (!isBack(nth)) this.acts.delete(nth);
    for (const nth of this.visits.keys()) if (!isBack(nth)) this.visits.delete(nth);
    this.lastDownload = 0;
  }

  #rememberHeld(nth: number): void {
    this.stored.add(nth);
    if (!this.visits.has(nth)) this.visits.set(nth, 'held');
  }

  /** Of what might be, what is. */
  #settle(nth: number, history: readonly { act: string; at: string }[]): void {
    const fitting = this.acts.get(nth)?.find((one) => sameActs(one, history));
    if (fitting) this.acts.set(nth, [fitting.map((done, at) => ({ ...done, at: history[at]!.at }))]);
  }
}

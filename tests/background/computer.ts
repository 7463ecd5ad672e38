import { runDownload } from '../../lib/background/download-job.ts';
import { wake } from '../../lib/background/wake.ts';
import type { Connection, FeedAddress } from '../../lib/domain/connection/connection.ts';
import type { Schedule } from '../../lib/domain/schedule/schedule.ts';
import { removeConnection, saveConnection, setPaused } from '../../lib/storage/connections.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { readFeedState } from '../../lib/storage/feed-states.ts';
import { connection } from '../support/builders.ts';
import { answerOf, type AnswerKind } from './answers.ts';
import { Life } from './lives.ts';

const START = Date.parse('2026-11-23T12:00:00Z');

/** A request as the server saw it, by the one clock that is right: its own. */
export interface SeenRequest {
  at: number;
  /** By how much the computer's clock was ahead then. */
  offset: number;
  life: Life;
  /** Whether the computer knows for certain what the server's clock showed. */
  told: boolean;
}

let computers = 0;

/** A computer with one connection: its clock, the lives of the background on it, its user, and the server's view of it. */
export class TestComputer {
  readonly seen: SeenRequest[] = [];
  /** When the computer's clock was set forward, by the right clock. */
  readonly jumpedForward: number[] = [];
  readonly #connection: Connection = connection();
  readonly #name: string;
  readonly #user: Promise<Database>;
  #time = START;
  #offset = 0;
  #granted = true;
  #jitter = 0;
  #answer: AnswerKind = 'feed';
  #life: Life;
  /** The offset at which the server's time was last told. */
  #toldAt: number | null = null;

  constructor() {
    computers += 1;
    this.#name = `computer-${computers}`;
    this.#user = openDatabase(undefined, this.#name);
    this.#life = this.#born();
  }

  /** Time passes; how long the next reserved slots are beyond the rule is somewhere in [0, 1). */
  pass(ms: number, jitter = 0): void {
    this.#time += ms;
    this.#jitter = jitter;
  }

  /** Sets the computer's clock by so much, or right. */
  setClock(ms: number | 'right'): void {
    const by = ms === 'right' ? -this.#offset : ms;
    this.#offset += by;
    if (by > 0) this.jumpedForward.push(this.#time);
  }

  serve(answer: AnswerKind): void {
    this.#answer = answer;
  }

  allow(granted: boolean): void {
    this.#granted = granted;
  }

  async pause(paused: boolean): Promise<void> {
    await setPaused(await this.#user, this.#connection.id, paused);
  }

  /** Adds the feed, again after it was removed, or gives it another key. */
  async save(key: string): Promise<void> {
    const address: FeedAddress = {
      url: 'https://feeds.example.com/leads',
      key,
      placement: { kind: 'query', name: 'key' },
    };
    await saveConnection(await this.#user, this.#connection, address);
  }

  async remove(erase: boolean): Promise<void> {
    await removeConnection(await this.#user, this.#connection.id, erase);
  }

  async scheduleOf(): Promise<Schedule | undefined> {
    return readFeedState(await this.#user, this.#connection.id);
  }

  /** Ends the background's life, and begins another. */
  restart(): void {
    this.#life.end();
    this.#life = this.#born();
  }

  /** Lets several callers ask at once, and one wake the background; perhaps something happens in the middle of it. */
  async ask(callers: number, during: { at: number; happen: () => void } | null = null): Promise<void> {
    const life = this.#life;
    if (during) life.plan(during.at, during.happen);
    const asked = [wake(life.parts), ...Array.from({ length: callers }, () => runDownload(life.parts, 'c1'))];
    // Whoever is in the middle of something when a life ends learns no more of it.
    await Promise.allSettled(asked);
    const last = this.seen.at(-1);
    if (last?.life === life && life === this.#life && this.#hasDate && last.offset === this.#offset) {
      last.told = true;
      this.#toldAt = last.offset;
    }
  }

  get #hasDate(): boolean {
    return this.#answer !== 'silent' && this.#answer !== 'unreachable' && !this.#answer.endsWith('no-date');
  }

  #born(): Life {
    return new Life({
      databaseName: this.#name,
      now: () => this.#time + this.#offset,
      steady: () => this.#time,
      random: () => this.#jitter,
      mayReach: () => this.#granted,
      setAlarm: () => undefined,
      fetch: (request) => this.#fetch(request),
    });
  }

  async #fetch(_: Request): Promise<Response> {
    const answer = this.#answer;
    this.#time += 3000;
    if (answer === 'unreachable') throw new TypeError('Failed to fetch');
    const told = this.#toldAt === this.#offset;
    this.seen.push({ at: this.#time, offset: this.#offset, life: this.#life, told });
    this.#time += 5000;
    if (answer === 'silent') throw new TypeError('Failed to fetch');
    return answerOf(answer, this.#time - 5000);
  }
}

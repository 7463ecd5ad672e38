import { INTERVAL_MS } from '../../../lib/domain/schedule/schedule.ts';
import type { TeamAct } from '../../../lib/domain/team/event.ts';
import { eventsOf } from '../../../lib/team/read.ts';
import type { Snapshot, TeamServer } from '../../support/team-server.ts';
import { Browser, type Rules } from './browser.ts';
import { type CopiedRow, erasedIn, forgotten } from './forgotten.ts';
import { judge } from './judge.ts';
import { Killed, Network } from './network.ts';
import { drawnFrom, Random } from './random.ts';
import { Turns } from './turns.ts';

export interface Outcome {
  steps: number;
  /** Downloads of the feed. */
  requests: number;
  acts: number;
  erased: number;
  /** Browsers that were ended in the middle of something, and backups that were put back. */
  ended: number;
  restored: number;
  violations: string[];
}

const START = Date.UTC(2026, 10, 23, 8);
const MINUTE = 60_000;

/** One team for some days, as a seed has it: cut lines, ended browsers, wrong clocks, restored backups. */
export function simulate(seed: number, server: TeamServer, name: string, rules: Rules = {}): Promise<Outcome> {
  const random = new Random(seed);
  return drawnFrom(random, () => new Team(random, server, name, rules).run());
}

interface Copy {
  of: Browser;
  rows: CopiedRow[];
  withTeam: boolean;
}

class Team {
  readonly #random: Random;
  readonly #turns: Turns;
  readonly #network: Network;
  readonly #browsers: Browser[];
  readonly #violations: string[] = [];
  /** Leads that somebody has stored, and acts that somebody has done. */
  readonly #stored = new Set<string>();
  readonly #acts = new Map<string, { browser: Browser; lead: string }>();
  readonly #erased = new Set<string>();
  /** Leads of which nobody can know whether they are erased. */
  readonly #unsure = new Set<string>();
  #feed: string[] = [];
  #steps = 0;
  readonly #counts = { requests: 0, ended: 0, restored: 0 };
  #lastRequest = -Infinity;
  #snapshot: Snapshot | null = null;
  #copy: Copy | null = null;
  /** What may be put back in this run: with both, what is lost is lost to everybody. */
  readonly #restores: 'server' | 'browser';

  constructor(random: Random, server: TeamServer, name: string, rules: Rules) {
    this.#random = random;
    this.#turns = new Turns(random);
    this.#network = new Network(server, random, this.#turns, name, START);
    this.#network.losses = random.pick([0, 0, 5, 15]);
    this.#restores = random.pick(['server', 'browser']);
    const many = random.chance(0.1) ? 10 : 2 + random.int(4);
    this.#browsers = Array.from({ length: many }, (_, n) => new Browser(this.#network, rules, `B${n}`));
  }

  async run(): Promise<Outcome> {
    const losses = this.#network.losses;
    this.#network.losses = 0;
    for (const [n, browser] of this.#browsers.entries()) {
      await browser.start();
      if (n === 0) await this.#alone(() => browser.create());
      else await this.#alone(() => browser.join(this.#browsers[0]!));
      browser.skew = this.#random.chance(0.3) ? (this.#random.int(600) - 300) * MINUTE : this.#random.int(5_000);
    }
    this.#network.losses = losses;
    const steps = 15 + this.#random.int(20);
    while (this.#steps < steps) {
      this.#steps += 1;
      this.#network.now += this.#random.int(40) * MINUTE;
      await this.#step();
    }
    await this.#heal();
    await this.#network.end();
    for (const browser of this.#browsers) browser.remove();
    const [acts, erased] = [this.#acts.size, this.#erased.size];
    return { steps: this.#steps, acts, erased, ...this.#counts, violations: this.#violations };
  }

  #alone(work: () => Promise<unknown>): Promise<void> {
    return this.#turns.together([
      async () => {
        await work();
      },
    ]);
  }

  async #step(): Promise<void> {
    const random = this.#random;
    if (random.chance(0.4)) this.#feed = [...this.#feed, `canary-lead-${this.#feed.length}`];
    if (random.chance(0.25)) await this.#happen();
    const many = Math.min(this.#browsers.length, random.pick([1, 1, 2, 3]));
    const some = this.#browsers.toSorted(() => random.next() - 0.5).slice(0, many);
    const works = [
      (one: Browser) => this.#act(one),
      (one: Browser) => this.#act(one),
      (one: Browser) => this.#sync(one),
      (one: Browser) => this.#sync(one),
      (one: Browser) => this.#lease(one),
      (one: Browser) => this.#lease(one),
      (one: Browser) => this.#share(one),
      (one: Browser) => this.#changeKey(one),
    ];
    // Plans are made before: what is drawn while several are under way would depend on which is faster.
    const plans = some.map((browser) => {
      if (random.chance(0.15)) browser.endsIn = 1 + random.int(40);
      return random.pick(works)(browser);
    });
    await this.#turns.together(some.map((browser, n) => () => this.#survive(browser, plans[n]!)));
  }

  /** A browser that was ended begins anew. Anything else that goes wrong is our fault. */
  async #survive(browser: Browser, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // What the database says of that it was closed comes from the same.
      if (!(error instanceof Killed) && !browser.isOver)
        this.#violations.push(`${browser.name}: ${(error as Error).stack ?? String(error)}`);
    }
    browser.endsIn = Infinity;
    if (!browser.isOver) return;
    this.#counts.ended += 1;
    await browser.start();
  }

  /** What happens to all. */
  async #happen(): Promise<void> {
    const random = this.#random;
    const browser = random.pick(this.#browsers);
    const what = random.int(6);
    if (what === 0) browser.cut = !browser.cut;
    if (what === 1) this.#network.isAway = !this.#network.isAway;
    if (what === 2) browser.skew = (random.int(600) - 300) * MINUTE;
    if (what === 3 && this.#network.isAway) await this.#survive(browser, this.#solo(browser));
    if (what === 4) await this.#save(browser);
    if (what === 5) await this.#putBack();
  }

  async #save(browser: Browser): Promise<void> {
    if (this.#restores === 'server') this.#snapshot = this.#network.snapshot();
    else {
      const withTeam = this.#random.chance(0.5);
      this.#copy = { of: browser, rows: await browser.copy(withTeam), withTeam };
    }
  }

  async #putBack(): Promise<void> {
    if (this.#snapshot) {
      await this.#network.restore(this.#snapshot);
      this.#snapshot = null;
      this.#counts.restored += 1;
      // Nobody can know of a request that the server has forgotten and whose browser is away.
      this.#lastRequest = -Infinity;
    }
    if (this.#copy && !this.#network.isAway) await this.#putBackBrowser(this.#copy);
  }

  async #putBackBrowser({ of, rows, withTeam }: Copy): Promise<void> {
    this.#copy = null;
    this.#counts.restored += 1;
    // What was not sent yet is lost with the browser, as it would be with somebody alone.
    const unsent = forgotten(await of.copy(true), rows);
    for (const [act, { browser }] of this.#acts) if (browser === of && unsent.has(act)) this.#acts.delete(act);
    for (const lead of this.#stored) if (unsent.has(`lead|${lead}`)) this.#stored.delete(lead);
    for (const lead of erasedIn(unsent)) if (this.#erased.delete(lead)) this.#unsure.add(lead);
    await of.becomes(rows);
    if (withTeam) return;
    const host = this.#browsers.find((one) => one !== of)!;
    const losses = this.#network.losses;
    [this.#network.losses, of.cut] = [0, false];
    await this.#alone(() => of.join(host));
    this.#network.losses = losses;
    // Whoever joins tells what they have.
    const leads = await of.leads();
    const at = new Date(of.now()).toISOString();
    await of.tell(leads.map((lead) => ({ what: 'lead', lead, at })));
  }

  #sync(browser: Browser) {
    return async (): Promise<void> => {
      await browser.sync();
    };
  }

  #act(browser: Browser) {
    const draw = [this.#random.next(), this.#random.next(), this.#random.next()] as const;
    return async (): Promise<void> => {
      const leads = await browser.leads();
      if (leads.length === 0) return;
      const lead = leads[Math.floor(draw[0] * leads.length)]!;
      const does = await this.#chosen(browser, lead, draw[1], draw[2]);
      if (!does) return;
      // By a clock that is wrong; in one browser no two acts have the same time.
      const at = new Date(browser.now() + this.#steps).toISOString();
      await browser.tell([{ what: 'event', lead, at, does }]);
      if (does.act === 'erased') this.#erased.add(lead);
      this.#acts.set(`event|${lead}|${at}|${does.act}`, { browser, lead });
    };
  }

  async #chosen(browser: Browser, lead: string, which: number, draw: number): Promise<TeamAct | null> {
    const [events, closed] = [
      await eventsOf(browser.db, await browser.ring(), lead),
      (await browser.state(lead, browser.now())).closedBy,
    ];
    const named = events[Math.floor(draw * events.length)];
    const acts: (TeamAct | null)[] = [
      { act: 'answer' },
      { act: 'answer' },
      { act: 'decline', reason: 'too-small', words: 'canary-words' },
      { act: 'no-answer' },
      { act: 'duplicate', of: 'canary-lead-0' },
      { act: 'note', text: `canary-note ${draw}` },
      { act: 'reopen', closed },
      named ? { act: 'undo', of: `${named.at} ${named.actor} ${named.does.act}` } : null,
      { act: 'objected' },
      { act: 'erased' },
    ];
    return acts[Math.floor(which * acts.length)] ?? null;
  }

  #lease(browser: Browser) {
    return (): Promise<void> =>
      browser.lease(async () => {
        this.#request(true);
        return this.#download(browser);
      });
  }

  #solo(browser: Browser) {
    return (): Promise<void> =>
      browser.solo(async () => {
        this.#request(false);
        return this.#download(browser);
      });
  }

  async #download(browser: Browser): Promise<string> {
    browser.mayEnd();
    this.#network.now += this.#random.int(60_000);
    for (const lead of await browser.take(this.#feed)) this.#stored.add(lead);
    return 'ok-new';
  }

  #request(leased: boolean): void {
    this.#counts.requests += 1;
    const { now } = this.#network;
    if (leased && now - this.#lastRequest < INTERVAL_MS)
      this.#violations.push(`two requests within ${Math.round((now - this.#lastRequest) / MINUTE)} minutes`);
    // Nobody could know of one that was made without the server before its browser has told it.
    this.#lastRequest = leased ? now : -Infinity;
  }

  #share(browser: Browser) {
    const value = `canary-value-${this.#steps}`;
    return (): Promise<void> =>
      browser.tell([{ what: 'set', name: 'templates', at: new Date(browser.now()).toISOString(), value }]);
  }

  #changeKey(browser: Browser) {
    const isMeant = this.#random.chance(0.5);
    return async (): Promise<void> => {
      if (isMeant) await browser.changeKey([]);
    };
  }

  async #heal(): Promise<void> {
    this.#network.isAway = false;
    this.#network.losses = 0;
    for (const browser of this.#browsers) browser.cut = false;
    for (let round = 0; round < 4; round++) {
      for (const browser of this.#browsers) {
        this.#network.now += MINUTE;
        await this.#turns.together([() => this.#survive(browser, () => browser.sync())]);
      }
    }
    this.#violations.push(
      ...(await judge({
        browsers: this.#browsers,
        network: this.#network,
        stored: this.#stored,
        acts: this.#acts,
        erased: this.#erased,
        unsure: this.#unsure,
      })),
    );
  }
}

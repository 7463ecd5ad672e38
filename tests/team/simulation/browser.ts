import type { TeamEvent } from '../../../lib/domain/team/event.ts';
import { type Around, fold, type LeadState } from '../../../lib/domain/team/fold.ts';
import type { decide } from '../../../lib/domain/team/lease.ts';
import type { Role } from '../../../lib/domain/team/member.ts';
import { atomically } from '../../../lib/storage/atomically.ts';
import { type Database, openDatabase } from '../../../lib/storage/database.ts';
import { freshDocs, settleFresh } from '../../../lib/storage/team-docs.ts';
import type { Outgoing, TeamServer as Access } from '../../../lib/storage/team-rows.ts';
import { readTeam } from '../../../lib/storage/team.ts';
import { TEAM_STORES, toTeam } from '../../../lib/storage/to-team.ts';
import { changeKey } from '../../../lib/team/change-key.ts';
import { couchClient } from '../../../lib/team/couch.ts';
import { createTeam, joinTeam } from '../../../lib/team/create.ts';
import { invitationOf } from '../../../lib/team/invite.ts';
import { Keyring } from '../../../lib/team/keyring.ts';
import { runLease, runSolo } from '../../../lib/team/lease-run.ts';
import type { LeadBody, TeamPorts } from '../../../lib/team/ports.ts';
import { amongErased, eventsOf, openBody } from '../../../lib/team/read.ts';
import { replicate, type ReplicateResult } from '../../../lib/team/replicate.ts';
import type { CopiedRow } from './forgotten.ts';
import { Killed, type Line, type Network } from './network.ts';

const ROLES: Role[] = ['member', 'fetcher', 'data-protection'];
const STORES = ['leads', 'team', 'teamDocs', 'teamOut', 'teamMarks'] as const;
let databases = 0;

export interface Rules {
  decide?: typeof decide;
  fold?: (events: TeamEvent[], around: Around, browser: string) => LeadState;
  /** Whether the server says of a request that it was done, and does nothing. */
  forgets?: (path: string, body: string) => boolean;
}

/** A browser of the team: the real code on a database of its own. It can be ended before anything that it asks for. */
export class Browser implements Line {
  readonly #network: Network;
  readonly #rules: Rules;
  readonly name: string;
  /** The last one is in use. */
  readonly #databaseNames: string[] = [];
  #db!: Database;
  #ring: Keyring | null = null;
  cut = false;
  /** How far its clock is wrong. */
  skew = 0;
  /** After so many steps it is ended. */
  endsIn = Infinity;
  isOver = false;

  constructor(network: Network, rules: Rules, name: string) {
    [this.#network, this.#rules, this.name] = [network, rules, name];
    databases += 1;
    this.#databaseNames.push(`simulated-${databases}`);
  }

  mayEnd = (): void => {
    this.endsIn -= 1;
    if (!this.isOver && this.endsIn > 0) return;
    if (!this.isOver) this.#db.close();
    this.isOver = true;
    throw new Killed();
  };

  now = (): number => this.#network.now + this.skew;

  /** Begins, anew where it was ended: nothing is left but what the database has. */
  async start(): Promise<void> {
    [this.endsIn, this.isOver, this.#ring] = [Infinity, false, null];
    this.#db = await openDatabase(undefined, this.#databaseNames.at(-1));
  }

  close(): void {
    this.#db.close();
  }

  remove(): void {
    this.close();
    for (const name of this.#databaseNames) indexedDB.deleteDatabase(name);
  }

  /** Each use of it is a moment at which it can end. */
  get db(): Database {
    const { mayEnd } = this;
    return new Proxy(this.#db, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]): unknown => {
          mayEnd();
          return Reflect.apply(value, target, given);
        };
      },
    });
  }

  couchOf = (server: Access) => couchClient({ server, fetch: this.#network.fetchOn(this, this.#rules.forgets) });

  async create(): Promise<void> {
    const access = { url: this.#network.url, database: this.#network.name, user: 'u', password: 'canary-password' };
    const created = await createTeam(this, access, { name: `canary-${this.name}`, roles: ROLES });
    if (!created.ok) throw new Error(`not created: ${created.why}`);
  }

  async join(by: Browser): Promise<boolean> {
    const invitation = await invitationOf((await readTeam(by.#db))!, ROLES);
    const access = { user: 'u', password: 'canary-password' };
    const joined = await joinTeam(this, invitation, access, `canary-${this.name}`);
    this.#ring = null;
    return joined.ok;
  }

  async isMember(): Promise<boolean> {
    return (await readTeam(this.#db)) !== undefined;
  }

  async ring(): Promise<Keyring> {
    this.#ring ??= new Keyring(this.db, (await readTeam(this.db))!);
    return this.#ring;
  }

  async ports(): Promise<TeamPorts> {
    const ring = await this.ring();
    const bodyOf = async (lead: string) => {
      const says = (await this.db.get('leads', lead))?.source;
      return says === undefined ? null : { says, about: null };
    };
    return { db: this.db, couch: this.couchOf(ring.row.server), ring, bodyOf, now: this.now };
  }

  /** What a person does: their own rows and what the team is told are one transaction. */
  async tell(outgoing: readonly Outgoing[], leads: readonly string[] = []): Promise<void> {
    await atomically(this.db, 'strict', ['leads', ...TEAM_STORES], async (tx) => {
      for (const lead of leads) await tx.objectStore('leads').put(leadRow(lead));
      for (const one of outgoing)
        if (one.what === 'event' && one.does.act === 'erased') await tx.objectStore('leads').delete(one.lead);
      await toTeam(tx, outgoing, this.now());
    });
  }

  async leads(): Promise<string[]> {
    return this.#db.getAllKeys('leads');
  }

  /** What a download brought. What the team has erased does not come back. */
  async take(leads: readonly string[]): Promise<string[]> {
    const there = new Set(await this.leads());
    const erased = new Set(await amongErased(this.db, await this.ring(), leads));
    const fresh = leads.filter((lead) => !there.has(lead) && !erased.has(lead));
    const at = new Date(this.now()).toISOString();
    await this.tell(
      fresh.map((lead) => ({ what: 'lead', lead, at })),
      fresh,
    );
    return fresh;
  }

  async sync(): Promise<ReplicateResult> {
    const result = await replicate(await this.ports());
    await this.#takeNews();
    return result;
  }

  /** What colleagues did becomes leads of this browser, as it would in the rest of the extension. */
  async #takeNews(): Promise<void> {
    const ring = await this.ring();
    for (;;) {
      const rows = await freshDocs(this.db, 100);
      if (rows.length === 0) return;
      const bodies = new Map<string, LeadBody>();
      for (const row of rows.filter(({ kind }) => kind === 'lead')) {
        const body = await openBody(ring, row);
        if (body) bodies.set(row.id, body);
      }
      const came = [...bodies.values()].map(({ lead }) => lead);
      const erased = await amongErased(this.db, ring, [...(await this.leads()), ...came]);
      await atomically(this.db, 'strict', ['leads'], async (tx) => {
        for (const lead of came) await tx.objectStore('leads').put(leadRow(lead));
        for (const lead of erased) await tx.objectStore('leads').delete(lead);
      });
      // What cannot be opened yet waits.
      const gone = await Promise.all(rows.map(async ({ id }) => (await ring.leadKey(id.split(':')[1]!)) === 'gone'));
      const done = rows.filter(({ id, kind }, n) => kind !== 'lead' || bodies.has(id) || gone[n]);
      await settleFresh(this.db, done);
      if (done.length < rows.length) return;
    }
  }

  async lease(download: () => Promise<string>): Promise<void> {
    const { db, couch, ring, now } = await this.ports();
    await runLease({
      db,
      couch,
      ring,
      now,
      feed: 'c1',
      random: this.#network.random,
      download: async () => ({ outcome: await download() }),
      ...(this.#rules.decide && { rules: { decide: this.#rules.decide } }),
    });
  }

  async solo(download: () => Promise<string>): Promise<void> {
    const { db, ring, now } = await this.ports();
    const ended = async () => ({ outcome: await download() });
    await runSolo({ db, ring, now, feed: 'c1', random: this.#network.random, download: ended });
  }

  /** A new team key, which those do not get who are named. */
  async changeKey(without: readonly Browser[]): Promise<boolean> {
    const result = await this.sync();
    const actors = await Promise.all(without.map(async (one) => (await readTeam(one.#db))!.me.actor));
    if (result.ok) await changeKey(await this.ports(), actors);
    return result.ok;
  }

  async state(lead: string, now: number): Promise<LeadState> {
    const folding = this.#rules.fold ?? fold;
    return folding(await eventsOf(this.#db, await this.ring(), lead), { now }, this.name);
  }

  /** All rows of the stores that a copy of this browser's profile would have of it. */
  async copy(withTeam: boolean): Promise<CopiedRow[]> {
    const rows: CopiedRow[] = [];
    for (const name of withTeam ? STORES : (['leads'] as const)) {
      const [keys, values] = await Promise.all([this.#db.getAllKeys(name), this.#db.getAll(name)]);
      keys.forEach((key, n) => rows.push([name, key, values[n]]));
    }
    return rows;
  }

  /** Another database in the place of the one that was, with rows of before. */
  async becomes(rows: readonly CopiedRow[]): Promise<void> {
    this.close();
    databases += 1;
    this.#databaseNames.push(`simulated-${databases}`);
    await this.start();
    const inline = new Set(['leads', 'teamDocs', 'teamOut']);
    for (const [name, key, value] of rows)
      await this.#db.put(name as 'team', value as never, (inline.has(name) ? undefined : key) as never);
  }
}

const leadRow = (lead: string) => ({ feed: { leadKey: lead, connectionId: 'c1' }, source: `canary ${lead}` }) as never;

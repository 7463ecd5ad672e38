import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { couchClient } from '../../lib/team/couch.ts';
import { createTeam, joinTeam } from '../../lib/team/create.ts';
import { invitationOf } from '../../lib/team/invite.ts';
import { Keyring } from '../../lib/team/keyring.ts';
import type { TeamPorts } from '../../lib/team/ports.ts';
import { readTeam } from '../../lib/storage/team.ts';
import { atomically } from '../../lib/storage/atomically.ts';
import { TEAM_STORES, toTeam } from '../../lib/storage/to-team.ts';
import type { Outgoing, TeamServer as Access } from '../../lib/storage/team-rows.ts';
import type { Role } from '../../lib/domain/team/member.ts';
import { replicate, type ReplicateResult } from '../../lib/team/replicate.ts';
import type { TeamAct } from '../../lib/domain/team/event.ts';
import type { LeadState } from '../../lib/domain/team/fold.ts';
import { stateOfLead } from '../../lib/team/read.ts';
import type { TeamServer } from './team-server.ts';

let databases = 0;

export type Fetch = (request: Request) => Promise<Response>;

const ALL: Role[] = ['member', 'fetcher', 'data-protection'];

/** A browser of the team. */
export class TeamClient {
  readonly db: Database;
  readonly bodies = new Map<string, unknown>();
  readonly #fetch: Fetch;
  readonly now: () => number;
  #ring!: Keyring;

  private constructor(db: Database, fetch: Fetch, now: () => number) {
    [this.db, this.#fetch, this.now] = [db, fetch, now];
  }

  static async open(fetch: Fetch, now: () => number = Date.now): Promise<TeamClient> {
    databases += 1;
    return new TeamClient(await openDatabase(undefined, `team-${databases}`), fetch, now);
  }

  get couchOf() {
    return (server: Access) => couchClient({ server, fetch: this.#fetch });
  }

  async create(server: TeamServer, database: string): Promise<void> {
    const access = { url: server.url, database, user: 'ann', password: 'canary-password' };
    const created = await createTeam(this, access, { name: 'canary-Ann', roles: ALL });
    if (!created.ok) throw new Error(created.why);
  }

  async join(by: TeamClient, roles: Role[] = ALL): Promise<void> {
    const invitation = await invitationOf((await readTeam(by.db))!, roles);
    const access = { user: 'ben', password: 'canary-password' };
    const joined = await joinTeam(this, invitation, access, 'canary-Ben');
    if (!joined.ok) throw new Error(joined.why);
  }

  async ring(): Promise<Keyring> {
    this.#ring = new Keyring(this.db, (await readTeam(this.db))!);
    return this.#ring;
  }

  async ports(): Promise<TeamPorts> {
    const ring = await this.ring();
    const bodyOf = async (lead: string) => {
      const says = this.bodies.get(lead);
      return says === undefined ? null : { says, about: null };
    };
    return { db: this.db, couch: this.couchOf(ring.row.server), ring, bodyOf, now: this.now };
  }

  async tell(...outgoing: Outgoing[]): Promise<void> {
    await atomically(this.db, 'strict', [...TEAM_STORES], (tx) => toTeam(tx, outgoing, this.now()));
  }

  async sync(): Promise<ReplicateResult> {
    return replicate(await this.ports());
  }
}

let teams = 0;

/** A team of browsers that all know of each other, in a database of their own. */
export async function team(
  server: TeamServer,
  size: number,
  given: { fetch?: Fetch; now?: () => number } = {},
): Promise<{ clients: TeamClient[]; database: string }> {
  teams += 1;
  const database = `team-${teams}`;
  const clients = await Promise.all(
    Array.from({ length: size }, () => TeamClient.open(given.fetch ?? fetch, given.now)),
  );
  await clients[0]!.create(server, database);
  for (const client of clients.slice(1)) await client.join(clients[0]!);
  await syncAll(clients);
  return { clients, database };
}

/** Until everybody has what the others had. */
export async function syncAll(clients: readonly TeamClient[]): Promise<void> {
  for (const client of [...clients, ...clients]) {
    const result = await client.sync();
    if (!result.ok) throw new Error(result.fault);
  }
}

export const eventOf = (lead: string, does: TeamAct, at = new Date().toISOString()): Outgoing => ({
  what: 'event',
  lead,
  at,
  does,
});

export const stateIn = async (client: TeamClient, lead: string): Promise<LeadState> =>
  stateOfLead(client.db, await client.ring(), lead, { now: client.now() });

import 'fake-indexeddb/auto';
import { eventName, type TeamAct } from '../../lib/domain/team/event.ts';
import { claim } from '../../lib/team/claim.ts';
import { joinTeam } from '../../lib/team/create.ts';
import { openInvitation } from '../../lib/team/invite.ts';
import { leadOfDoc } from '../../lib/team/read.ts';
import { TeamClient } from './team-world.ts';

/** Somebody of a team who needs no browser: what one shows of its colleagues comes from them. */
export class Colleague {
  readonly #client: TeamClient;

  private constructor(client: TeamClient) {
    this.#client = client;
  }

  static async join(invitation: string, passphrase: string, name: string): Promise<Colleague> {
    const client = await TeamClient.open(fetch);
    const opened = await openInvitation(invitation, passphrase);
    if (!opened.ok) throw new Error(opened.why);
    const joined = await joinTeam(client, opened.invitation, { user: 'ben', password: 'pass' }, name);
    if (!joined.ok) throw new Error(joined.why);
    const colleague = new Colleague(client);
    await colleague.#sync();
    return colleague;
  }

  /** Does the same about every request that the team knows. Gives what takes it back. */
  async act(does: TeamAct): Promise<TeamAct> {
    const { actor } = (await this.#client.ring()).row.me;
    const at = new Date().toISOString();
    await this.#client.tell(...(await this.#leads()).map((lead) => ({ what: 'event' as const, lead, at, does })));
    await this.#sync();
    return { act: 'undo', of: eventName({ at, actor, does }) };
  }

  /** Has every request open. */
  async open(): Promise<void> {
    const ports = await this.#client.ports();
    for (const lead of await this.#leads()) {
      const claimed = await claim(ports, lead);
      if (!claimed.ok) throw new Error(claimed.fault);
    }
  }

  async #leads(): Promise<string[]> {
    await this.#sync();
    const [ring, docs] = [await this.#client.ring(), await this.#client.db.getAll('teamDocs')];
    const leads = docs.filter(({ id }) => id.startsWith('lead:')).map((doc) => leadOfDoc(ring, doc));
    return (await Promise.all(leads)).filter((lead) => lead !== null);
  }

  async #sync(): Promise<void> {
    const result = await this.#client.sync();
    if (!result.ok) throw new Error(result.fault);
  }
}

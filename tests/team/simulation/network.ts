import type { Snapshot, TeamServer } from '../../support/team-server.ts';
import type { Random } from './random.ts';
import type { Turns } from './turns.ts';

export class Killed extends Error {
  override readonly name = 'Killed';
}

/** What the network does to one browser. */
export interface Line {
  cut: boolean;
  /** Called before each request and after each answer; throws where the browser ends there. */
  mayEnd: () => void;
}

/** One server with one database, the time that its clock shows, and what browsers send to it. */
export class Network {
  readonly #server: TeamServer;
  readonly #random: Random;
  readonly #turns: Turns;
  readonly name: string;
  /** The true time, by which the server's clock goes. */
  now: number;
  isAway = false;
  /** Answers that get lost, of a hundred. */
  losses = 0;
  /** All that was ever sent. */
  readonly sent: string[] = [];
  /** The databases that there were: the last is the one that is used. */
  readonly databases: string[];

  constructor(server: TeamServer, random: Random, turns: Turns, name: string, now: number) {
    [this.#server, this.#random, this.#turns, this.name, this.now] = [server, random, turns, name, now];
    this.databases = [name];
  }

  random = (): number => this.#random.next();

  get url(): string {
    return this.#server.url;
  }

  fetchOn(line: Line, forgets = (_path: string, _body: string) => false): (request: Request) => Promise<Response> {
    return async (request) => {
      await this.#turns.turn();
      line.mayEnd();
      this.now += this.#random.chance(0.02) ? 90_000 : this.#random.int(2_000);
      if (this.isAway || line.cut) throw new TypeError('away');
      const body = request.method === 'GET' ? null : await request.text();
      if (body !== null) this.sent.push(body);
      this.sent.push(request.url);
      const url = request.url.replace(`/${this.name}`, `/${this.databases.at(-1)}`);
      const { method, headers } = request;
      const forgotten = forgets(url, body ?? '');
      const answer = await fetch(url, { method, headers, body: forgotten ? '{"docs":[]}' : body });
      const text = forgotten ? asWritten(body ?? '') : await answer.text();
      line.mayEnd();
      if (this.#random.int(100) < this.losses) throw new TypeError('lost');
      const shown = new Headers(answer.headers);
      shown.set('Date', new Date(this.now).toUTCString());
      shown.delete('content-encoding');
      return new Response(text, { status: answer.status, headers: shown });
    };
  }

  snapshot(): Snapshot {
    return this.#server.snapshot(this.databases.at(-1)!);
  }

  async restore(snapshot: Snapshot): Promise<void> {
    const as = `${this.name}-${this.databases.length}`;
    await this.#server.restore(snapshot, as);
    this.databases.push(as);
  }

  /** What lies in all of them. */
  stored(): string[] {
    return this.databases.map((database) => this.#server.bytesOf(database));
  }

  async end(): Promise<void> {
    for (const database of this.databases) await this.#server.remove(database);
  }
}

const asWritten = (body: string): string =>
  JSON.stringify((JSON.parse(body) as { docs: { _id: string }[] }).docs.map(({ _id }) => ({ id: _id, rev: '1-a' })));

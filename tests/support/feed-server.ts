import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { feedXml } from './feed-xml.ts';
import type { FeedLead } from './leads.ts';
import { MISBEHAVIOURS, type Misbehaviour } from './misbehaviours.ts';

export interface SeenRequest {
  method: string;
  /** Path and query, the key included if it was there. */
  url: string;
  headers: IncomingHttpHeaders;
  /** Status of the answer; 0 while it misbehaves. */
  status: number;
}

export interface FeedServerOptions {
  leads?: readonly FeedLead[];
  /** Found by tests wherever it has leaked to. */
  key?: string;
  /** At most one download in this time, and never mind how it ended. 0 switches the rule off. */
  intervalMs?: number;
  /** Its clock, which its answers tell. */
  now?: () => number;
  /** How the leads are laid out; by default as in the sample format. */
  write?: (leads: readonly FeedLead[]) => string;
}

const TWO_HOURS = 2 * 3_600_000;

/**
 * A feed as VirtualExpo's guide describes it, on this computer: a URL and a key, at most one download in two
 * hours, and the kinds of lead chosen by `?kinds=request,visit`. The key goes into the query (`key`), the header
 * `X-Api-Key` or the path (`/feed/<key>`).
 */
export class FeedServer {
  leads: readonly FeedLead[];
  readonly key: string;
  readonly requests: SeenRequest[] = [];
  /** Requests that arrived at the other host that redirects lead to: there should never be one. */
  readonly astray: SeenRequest[] = [];
  intervalMs: number;
  /** How long a feed takes to be sent, in pieces; 0: as fast as it is read. */
  sendMs = 0;
  /** Where the server is: `http://127.0.0.1:<port>`. */
  origin = '';
  elsewhere = '';

  readonly #now: () => number;
  readonly #write: (leads: readonly FeedLead[]) => string;
  readonly #server: Server;
  readonly #other: Server;
  #misbehaviour: Misbehaviour | null = null;
  #lastDownload = Number.NEGATIVE_INFINITY;

  private constructor({
    leads = [],
    key = 'SECRETKEY123',
    intervalMs = TWO_HOURS,
    now = Date.now,
    write = feedXml,
  }: FeedServerOptions) {
    this.leads = leads;
    this.key = key;
    this.intervalMs = intervalMs;
    this.#now = now;
    this.#write = write;
    this.#server = createServer((request, response) => this.#answer(request, response));
    this.#other = createServer((request, response) => {
      this.astray.push(seen(request, 200));
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><title>Login</title>');
    });
  }

  static async start(options: FeedServerOptions = {}): Promise<FeedServer> {
    const server = new FeedServer(options);
    server.origin = await listen(server.#server);
    server.elsewhere = await listen(server.#other);
    return server;
  }

  /** The address without the key. */
  get url(): string {
    return `${this.origin}/feed.xml`;
  }

  get urlWithKey(): string {
    return `${this.url}?key=${this.key}`;
  }

  /** From now on, the server does this to whoever has the right key; `null` makes it behave again. */
  misbehave(kind: Misbehaviour | null): void {
    this.#misbehaviour = kind;
  }

  /** Forgets when the last download was. */
  resetInterval(): void {
    this.#lastDownload = Number.NEGATIVE_INFINITY;
  }

  async close(): Promise<void> {
    const closed = [this.#server, this.#other].map((server) => once(server, 'close'));
    for (const server of [this.#server, this.#other]) {
      server.close();
      server.closeAllConnections();
    }
    await Promise.all(closed);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const record = seen(request, 0);
    this.requests.push(record);
    response.on('finish', () => (record.status = response.statusCode));
    response.setHeader('Date', new Date(this.#now()).toUTCString());
    const given = keyOf(request);
    if (given !== this.key) return void response.writeHead(given ? 403 : 401).end();
    if (this.#misbehaviour) {
      return MISBEHAVIOURS[this.#misbehaviour](response, {
        xml: this.#write(this.leads),
        elsewhere: `${this.elsewhere}/login`,
      });
    }
    const waitMs = this.#lastDownload + this.intervalMs - this.#now();
    if (waitMs > 0) return void response.writeHead(429, { 'Retry-After': String(Math.ceil(waitMs / 1000)) }).end();
    this.#lastDownload = this.#now();
    this.#sendFeed(request, response);
  }

  #sendFeed(request: IncomingMessage, response: ServerResponse): void {
    const kinds = new URL(request.url ?? '/', this.origin).searchParams.get('kinds')?.toUpperCase().split(',');
    const xml = this.#write(this.leads.filter(({ category }) => !kinds || kinds.includes(category)));
    const etag = `"${createHash('sha256').update(xml).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { ETag: etag }).end();
    response.writeHead(200, { 'Content-Type': 'application/xml; charset=utf-8', ETag: etag });
    if (this.sendMs === 0) response.end(xml);
    else void sendSlowly(response, Buffer.from(xml), this.sendMs);
  }
}

const PIECES = 40;

async function sendSlowly(response: ServerResponse, body: Buffer, totalMs: number): Promise<void> {
  const size = Math.ceil(body.length / PIECES);
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    response.write(body.subarray(at, at + size));
    await sleep(totalMs / PIECES);
  }
  response.end();
}

const seen = ({ method = '', url = '', headers }: IncomingMessage, status: number): SeenRequest => ({
  method,
  url,
  headers,
  status,
});

function keyOf({ url = '/', headers }: IncomingMessage): string | null {
  const { searchParams, pathname } = new URL(url, 'http://127.0.0.1');
  const header = headers['x-api-key'];
  if (typeof header === 'string') return header;
  return searchParams.get('key') ?? /^\/feed\/([^/]+)$/.exec(pathname)?.[1] ?? null;
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

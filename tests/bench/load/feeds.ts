import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feedXml } from '../../support/feed-xml.ts';
import { type FeedLead, makeLeads } from '../../support/leads.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const VISIT = { category: 'VISIT', type: '', visitorType: 'PROFESSIONAL' } as const;
const REQUEST = { category: 'REQUEST', type: 'QUOTE', visitorType: 'PROFESSIONAL' } as const;

/** Every tenth is a visit, and is held back. */
const newLeads = (feed: number, round: number, count: number): FeedLead[] =>
  makeLeads({ seed: feed * 1000 + round + 1, count, now: NOW + round * 7_200_000 }).map((lead, at) => ({
    ...lead,
    ...(at % 10 === 0 ? VISIT : REQUEST),
    id: String((feed + 1) * 10_000_000 + round * 100_000 + at),
  }));

export interface DayOfFeeds {
  addressOf(feed: number): string;
  /** What the feeds hand out from now on: as many new leads each, as of that round. */
  turn(round: number): void;
  origin: string;
  close(): Promise<void>;
}

/** Feeds that have other leads at each turn, and a page with a form. Nothing in it keeps to the rule of two hours. */
export async function serveDay(perDownload: number, form: string): Promise<DayOfFeeds> {
  let bodies: string[] = [];
  let round = 0;
  const bodyOf = (url: string): string => {
    if (url.startsWith('/crm')) return form;
    const feed = Number(/^\/feed\/(\d+)/.exec(url)?.[1] ?? Number.NaN);
    // The one that is only there so that the user's answer gives access has no leads.
    return Number.isNaN(feed) ? feedXml([]) : (bodies[feed] ??= feedXml(newLeads(feed, round, perDownload)));
  };
  const server = createServer(({ url = '' }, response) => {
    const type = url.startsWith('/crm') ? 'text/html' : 'application/xml';
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(bodyOf(url));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    addressOf: (feed) => `${origin}/feed/${feed}`,
    turn(next) {
      round = next;
      bodies = [];
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

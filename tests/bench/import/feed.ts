import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { escapeXml, leadXml } from '../../support/feed-xml.ts';
import { type FeedLead, makeLeads } from '../../support/leads.ts';

/** What exports have beside the fields of a lead, and no mapping asks for. With them a lead takes about 1.2 kB. */
const besides = ({ id, email }: FeedLead): string =>
  [
    `<exportBatch>${escapeXml(id)}-2026-11</exportBatch>`,
    `<consentText>The form was completed and sent by the person named above.</consentText>`,
    `<profileUrl>https://www.example.com/stand/12345/contact?from=${encodeURIComponent(email)}</profileUrl>`,
  ].join('');

/** A feed of `count` leads, as bytes. */
function bigFeed(count: number): Buffer {
  const leads = makeLeads({ count, now: Date.parse('2026-11-23T12:00:00Z') });
  const records = leads.map((lead) => leadXml(lead).replace('</lead>', `${besides(lead)}</lead>\n`));
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<leads>\n${records.join('')}</leads>\n`);
}

export interface BigFeedServer {
  /** Where a feed of so many leads is. */
  addressOf(count: number): string;
  close(): Promise<void>;
}

/** Serves feeds of any length as fast as they are taken. Nothing in it keeps to the rule of two hours. */
export async function serveBigFeeds(): Promise<BigFeedServer> {
  const made = new Map<number, Buffer>();
  const server = createServer(({ url = '' }, response) => {
    const count = Number(/\d+/.exec(url)?.[0] ?? 0);
    const body = made.get(count) ?? bigFeed(count);
    made.set(count, body);
    response.writeHead(200, { 'Content-Type': 'application/xml; charset=utf-8' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: (count) => `http://127.0.0.1:${port}/feed/${count}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

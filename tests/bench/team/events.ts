import { leadKeys } from '../../../lib/team/lead-keys.ts';
import type { TeamPorts } from '../../../lib/team/ports.ts';
import { eventDocument } from '../../../lib/team/prepare.ts';

/** So many are done about one lead. */
const PER_LEAD = 10;
/** Leads whose events go to the server in one request. */
const LEADS_AT_ONCE = 50;

const BEGINNING = Date.parse('2026-11-23T10:00:00Z');

/** Puts events of a team on its server, each sealed as the browser seals it, but without that it keeps them itself. */
export async function fillWithEvents(ports: TeamPorts, count: number): Promise<void> {
  const leads = Array.from({ length: count / PER_LEAD }, (_, n) => `lead-${n}`);
  for (let at = 0; at < leads.length; at += LEADS_AT_ONCE) {
    const some = leads.slice(at, at + LEADS_AT_ONCE);
    const hashes = await Promise.all(some.map((lead) => ports.ring.leadHash(lead)));
    const keys = await leadKeys(ports, new Map(hashes.map((hash, n) => [hash, some[n]!])));
    if (!keys.ok) throw new Error(`The server took no keys: ${keys.fault}.`);
    const docs = await Promise.all(
      hashes.flatMap((hash, n) => {
        const key = keys.value.get(hash);
        if (!key || key === 'gone') throw new Error('A lead has no key: there is nothing to measure.');
        return Array.from({ length: PER_LEAD }, (_, event) => sealed(ports, hash, key.key, some[n]!, event));
      }),
    );
    const sent = await ports.couch.bulk(docs);
    if (!sent.ok) throw new Error(`The server took no events: ${sent.fault}.`);
  }
}

async function sealed(ports: TeamPorts, hash: string, key: CryptoKey, lead: string, event: number) {
  const time = BEGINNING + event * 60_000;
  const at = new Date(time).toISOString();
  const does = { act: 'note' as const, text: `Called them for the ${event + 1}th time, nobody was there.` };
  const clock = { time, count: event };
  const { id, doc } = await eventDocument(ports, hash, key, { what: 'event', id: '', lead, at, clock, does });
  return { _id: id, ...doc };
}

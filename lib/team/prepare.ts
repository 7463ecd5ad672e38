import { timeInId } from '../domain/team/documents.ts';
import type { TeamEvent } from '../domain/team/event.ts';
import { isMemberName, type Shared } from '../domain/team/shared.ts';
import type { TeamDocRow, TeamOutRow } from '../storage/team-rows.ts';
import { sealBox } from './box.ts';
import type { Couch } from './couch-answer.ts';
import { type LeadKeys, leadKeys } from './lead-keys.ts';
import type { TeamPorts } from './ports.ts';

export interface Prepared {
  /** What is to be sent, each with the row that it tells of. */
  docs: { out: TeamOutRow; row: TeamDocRow }[];
  /** Nothing is to be told any more: the lead was erased, or is not here. */
  over: TeamOutRow[];
}

/** Documents of what the team is to be told. What has to wait for a key is in neither list. */
export async function prepare(ports: TeamPorts, rows: readonly TeamOutRow[]): Promise<Couch<Prepared>> {
  const leads = [...new Set(rows.filter(isOfLead).map(({ lead }) => lead))];
  // Beside each other, here and below, since each waits for the browser's cipher most of its time.
  const hashes = await Promise.all(leads.map((lead) => ports.ring.leadHash(lead)));
  const keys = await leadKeys(ports, new Map(hashes.map((hash, n) => [hash, leads[n]!])));
  if (!keys.ok) return keys;
  const hashOf = new Map(leads.map((lead, n) => [lead, hashes[n]!]));
  const documents = await Promise.all(
    rows.map((out) =>
      isOfLead(out) ? documentOf(ports, keys.value, hashOf.get(out.lead)!, out) : sharedOf(ports, out),
    ),
  );
  const prepared: Prepared = { docs: [], over: [] };
  for (const [n, row] of documents.entries()) {
    const out = rows[n]!;
    if (row === 'over') prepared.over.push(out);
    else if (row) prepared.docs.push({ out, row });
  }
  return { ...keys, value: prepared };
}

const isOfLead = (row: TeamOutRow): row is TeamOutRow & { what: 'event' | 'lead' } =>
  row.what === 'event' || row.what === 'lead';

async function documentOf(
  ports: TeamPorts,
  keys: LeadKeys,
  hash: string,
  out: TeamOutRow & { what: 'event' | 'lead' },
): Promise<TeamDocRow | 'over' | null> {
  const leadKey = keys.get(hash);
  if (leadKey === 'gone') return 'over';
  if (!leadKey) return null;
  return out.what === 'lead'
    ? bodyDocument(ports, hash, leadKey.key, out.lead)
    : eventDocument(ports, hash, leadKey.key, out);
}

async function bodyDocument(
  { ring, bodyOf }: TeamPorts,
  hash: string,
  key: CryptoKey,
  lead: string,
): Promise<TeamDocRow | 'over'> {
  const body = await bodyOf(lead);
  if (body === null) return 'over';
  const id = `lead:${hash}:${await ring.hash(`version|${hash}|${JSON.stringify(body.says)}`)}`;
  const content = { lead, body: body.says, about: body.about };
  return { id, kind: 'lead', rev: '', doc: { v: 1, box: await sealBox(key, id, content) } };
}

type OutEvent = TeamOutRow & { what: 'event' };

/** The same act has the same id, whoever sends it again. What it was cannot be read from it. */
async function eventId({ ring }: Pick<TeamPorts, 'ring'>, hash: string, { at, does }: OutEvent): Promise<string> {
  const { actor } = ring.row.me;
  const which = (await ring.hash(`act|${hash}|${at}|${actor}|${does.act}`)).slice(0, 8);
  return `ev:${hash}:${timeInId(at)}:${await ring.actorHash(actor)}:${which}`;
}

/** `key`: the lead's; null for an erasure, which is read by those who have the team's. */
export async function eventDocument(
  { ring }: Pick<TeamPorts, 'ring'>,
  hash: string,
  key: CryptoKey | null,
  out: OutEvent,
): Promise<TeamDocRow> {
  const { at, clock, does } = out;
  const event: TeamEvent = { at, clock, actor: ring.row.me.actor, does };
  const id = await eventId({ ring }, hash, out);
  const box = key ? await sealBox(key, id, event) : await ring.sealForTeam(id, event);
  const row: TeamDocRow = { id, kind: 'ev', rev: '', doc: { v: 1, box }, read: { kind: 'ev', event } };
  return key ? row : { ...row, erased: 1 };
}

async function sharedOf({ ring }: TeamPorts, out: TeamOutRow & { what: 'set' | 'sup' }): Promise<TeamDocRow> {
  const { what, name, value, at, clock } = out;
  const { actor } = ring.row.me;
  const shared: Shared = { name, value, at, clock, actor };
  const which = (await ring.hash(`which|${what}|${name}|${clock.time}|${clock.count}|${actor}`)).slice(0, 8);
  const id = `${what}:${await ring.hash(`${what}|${name}`)}:${timeInId(at)}:${await ring.actorHash(actor)}:${which}`;
  // Who has not heard of an epoch yet must know the member who tells them of it, even one who came with that epoch.
  const box = await (isMemberName(name) ? ring.sealForAll(id, shared) : ring.sealForTeam(id, shared));
  return { id, kind: what, rev: '', doc: { v: 1, box }, read: { kind: what, shared } };
}

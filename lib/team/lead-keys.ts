import { boxDocSchema } from '../domain/team/documents.ts';
import { storePushed } from '../storage/team-docs.ts';
import type { TeamDocRow } from '../storage/team-rows.ts';
import type { Couch } from './couch-answer.ts';
import type { Keyring, LeadKey } from './keyring.ts';
import type { TeamPorts } from './ports.ts';

/** By the hash of a lead: its key; `gone` where it was erased; nothing where the key that is there cannot be opened yet. */
export type LeadKeys = Map<string, LeadKey | 'gone'>;

/** The keys of some leads, which are made where there are none. Of two browsers that make one, the server decides. */
export async function leadKeys(ports: TeamPorts, leads: ReadonlyMap<string, string>): Promise<Couch<LeadKeys>> {
  const { couch, db, ring } = ports;
  const keys: LeadKeys = await ring.leadKeys([...leads.keys()]);
  const missing = [...leads].filter(([hash]) => !keys.has(hash));
  if (missing.length === 0) return { ok: true, value: keys, servedAt: null };
  // Beside each other, since each waits for the browser's cipher most of its time.
  const made = await Promise.all(missing.map(([hash, lead]) => newKey(ring, hash, lead)));
  const written = await couch.bulk(made.map(({ row: { id, doc } }) => ({ _id: id, ...doc })));
  if (!written.ok) return written;
  const revs = new Map(written.value.flatMap(({ id, rev }) => (rev === null ? [] : [[id, rev]])));
  const ours = made.filter(({ row }) => revs.has(row.id));
  await storePushed(
    db,
    [],
    ours.map(({ row }) => ({ ...row, rev: revs.get(row.id)! })),
  );
  for (const { hash, leadKey } of ours) {
    ring.keep(hash, leadKey);
    keys.set(hash, leadKey);
  }
  const others = made.filter(({ row }) => !revs.has(row.id)).map(({ row }) => row.id);
  return others.length > 0 ? theirs(ports, others, keys) : { ...written, value: keys };
}

async function newKey(ring: Keyring, hash: string, lead: string) {
  const { box, leadKey } = await ring.newLeadKey(hash, lead);
  const row: TeamDocRow = { id: `key:${hash}`, kind: 'key', rev: '', doc: { v: 1, box }, read: { kind: 'key', lead } };
  return { hash, leadKey, row };
}

async function theirs({ couch, ring }: TeamPorts, ids: readonly string[], keys: LeadKeys): Promise<Couch<LeadKeys>> {
  const found = await couch.rows(ids, true);
  if (!found.ok) return found;
  for (const { key: id, doc } of found.value) {
    const { success, data } = boxDocSchema.safeParse(doc);
    const key = success && (await ring.readLeadKey(id, data));
    if (key) keys.set(id.slice('key:'.length), key);
  }
  return { ...found, value: keys };
}

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
  const keys: LeadKeys = new Map();
  const made: TeamDocRow[] = [];
  // Beside each other, since each waits for the database and the browser's cipher most of its time.
  const find = async ([hash, lead]: [string, string]): Promise<void> => {
    const known = await ring.leadKey(hash);
    if (known) keys.set(hash, known);
    else made.push(await newRow(ring, hash, lead));
  };
  await Promise.all([...leads].map(find));
  if (made.length === 0) return { ok: true, value: keys, servedAt: null };
  const written = await couch.bulk(made.map(({ id, doc }) => ({ _id: id, ...doc })));
  if (!written.ok) return written;
  const revs = new Map(written.value.flatMap(({ id, rev }) => (rev === null ? [] : [[id, rev]])));
  const ours = made.flatMap((row) => {
    const rev = revs.get(row.id);
    return rev === undefined ? [] : [{ ...row, rev }];
  });
  await storePushed(db, [], ours);
  await Promise.all(ours.map(async ({ id, doc }) => set(keys, id, await ring.readLeadKey(id, doc))));
  const others = made.filter(({ id }) => !revs.has(id)).map(({ id }) => id);
  return others.length > 0 ? theirs(ports, others, keys) : { ...written, value: keys };
}

async function newRow(ring: Keyring, hash: string, lead: string): Promise<TeamDocRow> {
  const box = await ring.newLeadKey(hash, lead);
  return { id: `key:${hash}`, kind: 'key', rev: '', doc: { v: 1, box }, read: { kind: 'key', lead } };
}

async function theirs({ couch, ring }: TeamPorts, ids: readonly string[], keys: LeadKeys): Promise<Couch<LeadKeys>> {
  const found = await couch.rows(ids, true);
  if (!found.ok) return found;
  for (const { key: id, doc } of found.value) {
    const { success, data } = boxDocSchema.safeParse(doc);
    if (success) set(keys, id, await ring.readLeadKey(id, data));
  }
  return { ...found, value: keys };
}

function set(keys: LeadKeys, id: string, key: LeadKey | 'gone' | undefined): void {
  if (key) keys.set(id.slice('key:'.length), key);
}

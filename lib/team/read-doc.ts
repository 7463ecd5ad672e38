import { type BoxDoc, boxDocSchema, type DocKind, readId } from '../domain/team/documents.ts';
import { teamEventSchema } from '../domain/team/event.ts';
import { sharedSchema } from '../domain/team/shared.ts';
import { isErasure } from '../storage/team-docs.ts';
import type { ReadDoc, TeamDocRow } from '../storage/team-rows.ts';
import { openBox, openWithAny } from './box.ts';
import type { Keyring } from './keyring.ts';

/** What came of a document: a row, or that it is none of ours. */
export type Reading = { ok: true; row: TeamDocRow } | { ok: false };

const ODD: Reading = { ok: false };

/** A document of the server as it is kept here: opened, or put aside until its key is here. */
export async function readDoc(ring: Keyring, id: string, rev: string, found: unknown): Promise<Reading> {
  const named = readId(id);
  const { success, data } = boxDocSchema.safeParse(found);
  if (!named || !success) return ODD;
  return openRow(ring, { id, kind: named.kind, rev, doc: data, ...(isErasure(id, data) && { erased: 1 }) });
}

/** The same for what is here already: its key may have come. */
export async function openRow(ring: Keyring, row: TeamDocRow): Promise<Reading> {
  const { aside: _, read: __, ...bare } = row;
  const opened = await OPEN[row.kind](ring, row.id, row.doc);
  if (opened === 'odd') return ODD;
  if (opened === null) return { ok: true, row: bare };
  return { ok: true, row: 'aside' in opened ? { ...bare, aside: opened.aside } : { ...bare, read: opened } };
}

/** Null: it is kept as it is. */
type Opened = ReadDoc | { aside: string } | null | 'odd';
type Opener = (ring: Keyring, id: string, doc: BoxDoc) => Promise<Opened>;

const asideForEpoch = (epoch: number): string => `epoch ${epoch}`;
const asideForLead = (hash: string): string => `key ${hash}`;

const openKey: Opener = async (ring, id, doc) => {
  const leadKey = await ring.readLeadKey(id, doc);
  if (leadKey === 'gone') return { kind: 'gone' };
  if (leadKey) return { kind: 'key', lead: leadKey.lead };
  return waitsForEpoch(ring, doc);
};

/** What was sealed for the epoch's key and does not open with it is none of ours. */
const waitsForEpoch = (ring: Keyring, { box }: BoxDoc): { aside: string } | 'odd' =>
  box?.e !== undefined && !ring.epochKey(box.e) ? { aside: asideForEpoch(box.e) } : 'odd';

const openBody: Opener = async (ring, id, { box }) => {
  const keys = await keysOf(ring, id, box);
  if (!box) return 'odd';
  // What none of them opens waits for one that is on its way: `pull.ts` on keys that a server had lost.
  return (await openWithAny(keys, id, box)) === undefined ? { aside: leadOf(id) } : null;
};

const openEvent: Opener = async (ring, id, { box }) => {
  if (!box) return 'odd';
  const keys = await keysOf(ring, id, box);
  const opened = await openWithAny(keys, id, box);
  if (opened === undefined) return box.e === undefined ? { aside: leadOf(id) } : waitsForEpoch(ring, { v: 1, box });
  const { success, data } = teamEventSchema.safeParse(opened);
  // Only erasures are under the team's key, by which they are known without opening anything.
  const isErasure = success && data.does.act === 'erased';
  return success && isErasure === (box.e !== undefined) ? { kind: 'ev', event: data } : 'odd';
};

const openShared =
  (kind: 'set' | 'sup'): Opener =>
  async (ring, id, doc) => {
    const key = ring.epochKey(doc.box?.e ?? 0);
    if (!key || !doc.box) return waitsForEpoch(ring, doc);
    const { success, data } = sharedSchema.safeParse(await openBox(key, id, doc.box));
    return success ? { kind, shared: data } : 'odd';
  };

const asItIs: Opener = async () => null;

const OPEN: Readonly<Record<DocKind, Opener>> = {
  key: openKey,
  lead: openBody,
  ev: openEvent,
  set: openShared('set'),
  sup: openShared('sup'),
  claim: asItIs,
  ring: asItIs,
  letter: asItIs,
  lease: asItIs,
  again: asItIs,
};

const leadOf = (id: string): string => asideForLead(readId(id)!.of);

async function keysOf(ring: Keyring, id: string, box: BoxDoc['box']): Promise<CryptoKey[]> {
  if (box?.e !== undefined) return [ring.epochKey(box.e)].filter((key) => key !== undefined);
  const leadKey = await ring.leadKey(readId(id)!.of);
  return leadKey && leadKey !== 'gone' ? leadKey.keys : [];
}

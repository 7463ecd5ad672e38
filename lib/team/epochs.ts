import * as z from 'zod/mini';
import { secretSchema } from '../domain/team/invitation.ts';
import { may } from '../domain/team/member.ts';
import type { Database } from '../storage/database.ts';
import { docsOf, storePushed, wrappedBefore } from '../storage/team-docs.ts';
import type { TeamDocRow } from '../storage/team-rows.ts';
import { changeTeam } from '../storage/team.ts';
import { openBox, sealBox } from './box.ts';
import type { Couch } from './couch-answer.ts';
import type { Keyring } from './keyring.ts';
import { openLetter, sealLetter } from './letter.ts';
import type { TeamPorts } from './ports.ts';
import { membersOf } from './read.ts';
import { type Secrets, secretsOf, withEpochs } from './secrets.ts';

export const ringSchema = z.object({
  epochs: z.array(z.object({ epoch: z.int(), secret: secretSchema })),
});

/** The secrets that came: of epochs that others began, and of those before. */
export async function takeEpochs(db: Database, ring: Keyring): Promise<void> {
  await learn(db, ring, await fromLetters(db, ring));
  await learn(db, ring, await fromRings(db, ring));
}

async function learn(db: Database, ring: Keyring, epochs: Secrets['epochs']): Promise<void> {
  const fresh = epochs.filter(({ epoch }) => !ring.epochKey(epoch));
  if (fresh.length === 0) return;
  const { idKey, epochs: keys, secrets } = await withEpochs(ring.row, fresh);
  const newest = Math.max(ring.row.epoch, ...fresh.map(({ epoch }) => epoch));
  const row = await changeTeam(db, (now) => ({ ...now, idKey, epochs: keys, secrets, epoch: newest }));
  if (row) ring.renew(row);
}

async function fromLetters(db: Database, ring: Keyring): Promise<Secrets['epochs']> {
  const { me, privateKey } = ring.row;
  const to = await ring.actorHash(me.actor);
  const letters = (await docsOf(db, 'letter:')).filter(
    ({ id }) => id.endsWith(`:${to}`) && !ring.epochKey(epochIn(id)),
  );
  if (letters.length === 0) return [];
  const writers = await writersByHash(db, ring);
  const epochs: Secrets['epochs'] = [];
  for (const { id, doc } of letters) {
    const from = writers.get(doc.from ?? '');
    const secret = from && doc.box && (await openLetter(privateKey, from, id, doc.box));
    if (secret) epochs.push({ epoch: epochIn(id), secret });
  }
  return epochs;
}

/** Public keys of those who may begin an epoch. */
async function writersByHash(db: Database, ring: Keyring): Promise<Map<string, string>> {
  const writers = new Map<string, string>();
  for (const [actor, { roles, left, publicKey }] of await membersOf(db, ring))
    if (!left && may(roles, 'change-key')) writers.set(await ring.actorHash(actor), publicKey);
  return writers;
}

async function fromRings(db: Database, ring: Keyring): Promise<Secrets['epochs']> {
  const epochs: Secrets['epochs'] = [];
  for (const { id, doc } of await docsOf(db, 'ring:')) {
    const key = ring.epochKey(epochIn(id));
    const opened = key && doc.box && (await openBox(key, id, doc.box));
    epochs.push(...(ringSchema.safeParse(opened).data?.epochs ?? []));
  }
  return epochs;
}

const epochIn = (id: string): number => Number(id.split(':')[1]);

const REWRAPS = 200;

/**
 * What whoever may begin an epoch does in each turn until nothing of it is left: a letter to each member who has none, and keys
 * of leads wrapped anew. It does not matter who began it, or where that was cut off.
 */
export async function keepEpoch(ports: TeamPorts): Promise<Couch<unknown>> {
  if (!may(ports.ring.row.me.roles, 'change-key')) return NOTHING;
  for (const step of [completeRing, writeLetters]) {
    const done = await step(ports);
    if (!done.ok) return done;
  }
  return rewrapSome(ports);
}

/**
 * Two may have begun an epoch without knowing of each other: who joins with the newest gets the secrets of all others. Where a
 * server has lost the ring itself, it gets one again.
 */
async function completeRing({ couch, db, ring }: TeamPorts): Promise<Couch<unknown>> {
  const { epoch } = ring.row;
  const id = `ring:${epoch}`;
  const row: TeamDocRow = (await db.get('teamDocs', id)) ?? { id, kind: 'ring', rev: '', doc: { v: 1 } };
  const key = ring.epochKey(epoch);
  if (!key) return NOTHING;
  const there = ringSchema.safeParse(row.doc.box && (await openBox(key, id, row.doc.box))).data?.epochs ?? [];
  const ours = (await secretsOf(ring.row)).epochs.filter((one) => one.epoch < epoch);
  const lacking = ours.filter((one) => !there.some((known) => known.epoch === one.epoch));
  if (row.rev !== '' && lacking.length === 0) return NOTHING;
  const box = await sealBox(key, id, { epochs: [...there, ...lacking] }, epoch);
  return insert({ couch, db }, [{ ...row, doc: { v: 1, box } }]);
}

const NOTHING: Couch<unknown> = { ok: true, value: null, servedAt: null };

async function writeLetters({ couch, db, ring }: TeamPorts): Promise<Couch<unknown>> {
  const { epoch, me, privateKey } = ring.row;
  if (epoch === 1) return NOTHING;
  const { secret } = (await secretsOf(ring.row)).epochs.find((one) => one.epoch === epoch)!;
  const there = new Set((await docsOf(db, `letter:${epoch}:`)).map(({ id }) => id));
  const from = await ring.actorHash(me.actor);
  const rows: TeamDocRow[] = [];
  for (const [actor, { left, publicKey }] of await membersOf(db, ring)) {
    const id = `letter:${epoch}:${await ring.actorHash(actor)}`;
    if (left || actor === me.actor || there.has(id)) continue;
    const box = await sealLetter(privateKey, publicKey, id, secret);
    if (box) rows.push({ id, kind: 'letter', rev: '', doc: { v: 1, box, from } });
  }
  return insert({ couch, db }, rows);
}

async function insert({ couch, db }: Pick<TeamPorts, 'couch' | 'db'>, rows: TeamDocRow[]): Promise<Couch<unknown>> {
  if (rows.length === 0) return NOTHING;
  const written = await couch.bulk(rows.map(({ id, rev, doc }) => ({ _id: id, ...doc, ...(rev && { _rev: rev }) })));
  if (!written.ok) return written;
  const revs = new Map(written.value.map(({ id, rev }) => [id, rev]));
  await storePushed(
    db,
    [],
    rows.flatMap((row) => {
      const rev = revs.get(row.id);
      return rev == null ? [] : [{ ...row, rev }];
    }),
  );
  return written;
}

/** Keys of leads that are wrapped for an older epoch. Who left has the key of that one. */
async function rewrapSome({ couch, db, ring }: TeamPorts): Promise<Couch<unknown>> {
  if (ring.row.epoch === 1) return NOTHING;
  const rows: TeamDocRow[] = [];
  let some = await wrappedBefore(db, ring.row.epoch, REWRAPS);
  // What cannot be opened yet must not keep the others waiting.
  while (some.length > 0 && rows.length < REWRAPS) {
    for (const row of some) {
      const again = await ring.rewrap(row.id, row.doc.box!);
      if (again) rows.push({ ...row, doc: { v: 1, box: again } });
    }
    some = await wrappedBefore(db, ring.row.epoch, REWRAPS, some.at(-1));
  }
  return insert({ couch, db }, rows);
}

import { type Member, may } from '../domain/team/member.ts';
import { memberName } from '../domain/team/shared.ts';
import { atomically } from '../storage/atomically.ts';
import { docsOf, storePushed } from '../storage/team-docs.ts';
import { changeTeam } from '../storage/team.ts';
import { TEAM_STORES, toTeam } from '../storage/to-team.ts';
import { boxDocSchema } from '../domain/team/documents.ts';
import { openBox, sealBox } from './box.ts';
import type { Couch } from './couch-answer.ts';
import { ringSchema } from './epochs.ts';
import type { TeamPorts } from './ports.ts';
import { membersOf } from './read.ts';
import { keysOf, newSecret, secretsOf, withEpochs } from './secrets.ts';

export type KeyChange = Couch<'changed' | 'begun-by-another' | 'not-allowed'>;

/**
 * Begins a new epoch, whose key those do not get who are named. To be called when the turn before has just gone well. Where it
 * is cut off, the next turn goes on with it.
 */
export async function changeKey(ports: TeamPorts, without: readonly string[]): Promise<KeyChange> {
  const { db, ring } = ports;
  if (!may(ring.row.me.roles, 'change-key')) return { ok: true, value: 'not-allowed', servedAt: null };
  const begun = (await docsOf(db, 'ring:')).map(({ id }) => Number(id.split(':')[1]));
  // Mostly by the clock, so that two that are begun at once, or on a server that has lost one, are two.
  const [chance = 0] = crypto.getRandomValues(new Uint8Array(1));
  const later = [ring.row.epoch, ...begun].map((one) => Math.floor(one / 256) + 1);
  const epoch = Math.max(Math.floor(ports.now()), ...later) * 256 + chance;
  const { epochs, secrets } = await withEpochs(ring.row, [{ epoch, secret: newSecret() }]);
  // Before anybody hears of it: a secret that is lost would leave an epoch that nobody has the key of.
  const row = await changeTeam(db, (now) => ({ ...now, epochs, secrets, beginning: { epoch, without: [...without] } }));
  if (row) ring.renew(row);
  return goOnChanging(ports);
}

/** What was begun and not finished. */
export async function goOnChanging({ couch, db, ring, now }: TeamPorts): Promise<KeyChange> {
  const { beginning } = ring.row;
  if (!beginning) return { ok: true, value: 'changed', servedAt: null };
  const { epoch, without } = beginning;
  const [id, key] = [`ring:${epoch}`, ring.epochKey(epoch)!];
  const older = (await secretsOf(ring.row)).epochs.filter((one) => one.epoch < epoch);
  const doc = { v: 1 as const, box: await sealBox(key, id, { epochs: older }, epoch) };
  const written = await couch.put({ _id: id, ...doc });
  if (!written.ok && written.fault !== 'conflict') return written;
  let ours = written.ok;
  if (!written.ok) {
    const there = await couch.get(id);
    if (!there.ok) return there;
    const box = boxDocSchema.safeParse(there.value).data?.box;
    ours = box !== undefined && ringSchema.safeParse(await openBox(key, id, box)).success;
  }
  if (written.ok) await storePushed(db, [], [{ id, kind: 'ring', rev: written.value.rev, doc }]);
  if (ours) await enter({ db, ring, now }, epoch, without);
  else await drop({ db, ring }, epoch);
  return { ok: true, value: ours ? 'changed' : 'begun-by-another', servedAt: written.servedAt };
}

/** From now on everything is sealed with it, first of all who is not of the team any more. */
async function enter({ db, ring, now }: Pick<TeamPorts, 'db' | 'ring' | 'now'>, epoch: number, without: string[]) {
  const members = await membersOf(db, ring);
  const at = new Date(now()).toISOString();
  const gone = without.flatMap((actor) => {
    const member = members.get(actor);
    const value: Member | undefined = member && { ...member, left: true };
    return value ? [{ what: 'set' as const, name: memberName(actor), at, value }] : [];
  });
  const row = await atomically(db, 'strict', [...TEAM_STORES], async (tx) => {
    const before = await tx.objectStore('team').get('own');
    if (!before) return null;
    const { beginning: _, ...rest } = before;
    await tx.objectStore('team').put({ ...rest, epoch }, 'own');
    await toTeam(tx, gone, now());
    return { ...rest, epoch };
  });
  if (row) ring.renew(row);
}

/** Somebody else began an epoch of that number: theirs counts, and ours has sealed nothing. */
async function drop({ db, ring }: Pick<TeamPorts, 'db' | 'ring'>, epoch: number): Promise<void> {
  const secrets = await secretsOf(ring.row);
  const kept = { ...secrets, epochs: secrets.epochs.filter((one) => one.epoch !== epoch) };
  const keys = await keysOf(kept, ring.row.deviceKey);
  const row = await changeTeam(db, ({ beginning: _, ...now }) => ({ ...now, ...keys }));
  if (row) ring.renew(row);
}

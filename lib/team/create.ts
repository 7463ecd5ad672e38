import type { EnterFault } from '../domain/team/fault.ts';
import { databaseSchema, type Invitation } from '../domain/team/invitation.ts';
import type { Member, Role } from '../domain/team/member.ts';
import { memberName } from '../domain/team/shared.ts';
import type { Database } from '../storage/database.ts';
import { isSafeServer } from '../storage/safe-server.ts';
import type { TeamRow, TeamServer } from '../storage/team-rows.ts';
import { enterTeam } from '../storage/team.ts';
import { boxDocSchema } from '../domain/team/documents.ts';
import { openBox, sealBox } from './box.ts';
import type { CouchClient } from './couch.ts';
import { ringSchema } from './epochs.ts';
import { newPair } from './letter.ts';
import { keysOf, newName, newSecret, type Secrets } from './secrets.ts';

export interface Newcomer {
  name: string;
  roles: Role[];
}

export interface EnterPorts {
  db: Database;
  /** A client for the server that is named. */
  couchOf: (server: TeamServer) => CouchClient;
  now: () => number;
}

export type Entered = { ok: true } | { ok: false; why: EnterFault };

/** A team of one, in a database that is made unless it is there. One that has a team already is left alone. */
export async function createTeam(ports: EnterPorts, server: TeamServer, me: Newcomer): Promise<Entered> {
  if (!isSafeServer(server.url)) return { ok: false, why: 'unsafe-address' };
  if (!databaseSchema.safeParse(server.database).success) return { ok: false, why: 'bad-database' };
  const couch = ports.couchOf(server);
  const welcome = await couch.welcome();
  if (!welcome.ok) return { ok: false, why: welcome.fault };
  const made = await couch.createDatabase();
  // A user who may not make databases may have one that was made for them.
  if (!made.ok && made.fault !== 'conflict' && made.fault !== 'refused') return { ok: false, why: made.fault };
  const secrets: Secrets = { ids: newSecret(), epochs: [{ epoch: 1, secret: newSecret() }] };
  const row = await rowOf(newName(), server, secrets, me);
  const id = 'ring:1';
  const box = await sealBox(row.epochs[0]!.key, id, { epochs: [] }, 1);
  const written = await couch.put({ _id: id, v: 1, box });
  if (!written.ok) return { ok: false, why: written.fault === 'conflict' ? 'has-a-team' : written.fault };
  await enter(ports, row);
  return { ok: true };
}

/** Accepts an invitation: the secrets are tried on what the server has before anything is kept. */
export async function joinTeam(
  ports: EnterPorts,
  invitation: Invitation,
  access: Pick<TeamServer, 'user' | 'password'>,
  name: string,
): Promise<Entered> {
  const { team, idSecret, epoch, secret, roles } = invitation;
  const server = { ...invitation.server, ...access };
  if (!isSafeServer(server.url)) return { ok: false, why: 'unsafe-address' };
  const couch = ports.couchOf(server);
  const row = await rowOf(team, server, { ids: idSecret, epochs: [{ epoch, secret }] }, { name, roles });
  const found = await couch.get(`ring:${epoch}`);
  if (!found.ok) return { ok: false, why: found.fault === 'not-found' ? 'no-team' : found.fault };
  const box = boxDocSchema.safeParse(found.value).data?.box;
  const opened = box && (await openBox(row.epochs[0]!.key, `ring:${epoch}`, box));
  if (!ringSchema.safeParse(opened).success) return { ok: false, why: 'another-team' };
  await enter(ports, row);
  return { ok: true };
}

async function rowOf(team: string, server: TeamServer, secrets: Secrets, me: Newcomer): Promise<TeamRow> {
  const epoch = secrets.epochs[0]!.epoch;
  return {
    team,
    server,
    me: { actor: newName(), ...me },
    feeds: [],
    epoch,
    ...(await newPair()),
    ...(await keysOf(secrets)),
  };
}

const enter = ({ db, now }: EnterPorts, row: TeamRow): Promise<void> => {
  const { actor, name, roles } = row.me;
  const value: Member = { name, roles, publicKey: row.publicKey };
  const at = new Date(now()).toISOString();
  return enterTeam(db, row, [{ what: 'set', name: memberName(actor), at, value }], now());
};

import type { Connection } from '../../domain/connection/connection.ts';
import type { ImportItem } from '../../domain/lead/import-item.ts';
import { ownId } from '../../domain/team/shared-feeds.ts';
import { toItem } from '../../feed/import.ts';
import { StoredReader } from '../../feed/stored-reader.ts';
import { readConnection } from '../../storage/connections.ts';
import type { Database } from '../../storage/database.ts';
import { storeBatch } from '../../storage/import-store.ts';
import { docsOf, erasedHashes, isToBeTold } from '../../storage/team-docs.ts';
import type { TeamDocRow } from '../../storage/team-rows.ts';
import type { Keyring } from '../../team/keyring.ts';
import { openBody } from '../../team/read.ts';
import { importConsent } from '../consent/import-consent.ts';
import { ownSealer } from '../consent/own-sealer.ts';
import { mappingInUse } from '../mapping-in-use.ts';
import type { Parts } from '../parts.ts';
import { aboutSchema, bodySchema, type RecordBody } from './bodies.ts';
import { placeByName } from './names.ts';

interface Body extends RecordBody {
  name: string;
  hash: string;
  since: string;
}

interface Newest {
  body: Body | null;
  /** Ids of those that cannot be opened. */
  locked: ReadonlySet<string>;
}

const NONE: Newest = { body: null, locked: new Set() };

/**
 * Leads that came from the team, through the same gate as those of a download. Gives the rows that are done with: a lead whose
 * feed, or whose feed's mapping, is not here yet waits for it, as does one that cannot be opened yet: its key may have come anew,
 * under one of the team that is still to come.
 */
export async function takeBodies(parts: Parts, ring: Keyring, rows: readonly TeamDocRow[]): Promise<TeamDocRow[]> {
  const db = await parts.db();
  const erased = await erasedHashes(db);
  const done: TeamDocRow[] = [];
  const bodies = new Map<string, { body: Body; row: TeamDocRow }[]>();
  for (const row of rows) {
    const hash = row.id.split(':')[1]!;
    const { body, locked } = erased.has(hash) ? NONE : await newestBody(db, ring, hash);
    if (locked.has(row.id)) continue;
    if (body) bodies.set(body.feed, [...(bodies.get(body.feed) ?? []), { body, row }]);
    else done.push(row);
  }
  for (const [feed, some] of bodies) {
    const id = ownId(ring.row, feed);
    if (id === undefined) continue;
    const connection = await readConnection(db, id);
    // Its user has removed it here, and does not want its leads.
    if (!connection) done.push(...some.map(({ row }) => row));
    if (!connection) continue;
    const isStored = await parts.locks.request(`download:${id}`, () =>
      storeBodies(parts, ring, connection, new Map(some.map(({ body }) => [body.name, body])).values()),
    );
    if (isStored) done.push(...some.map(({ row }) => row));
  }
  return done;
}

/** Of the versions of a lead that the team has: the one that most browsers saw last. And since when anybody knows it. */
async function newestBody(db: Database, ring: Keyring, hash: string): Promise<Newest> {
  const locked = new Set<string>();
  let newest: (Body & { revision: number }) | null = null;
  let since: string | null = null;
  for (const row of await docsOf(db, `lead:${hash}:`)) {
    const opened = await openBody(ring, row);
    if (!opened && (await ring.leadKey(hash)) !== 'gone') locked.add(row.id);
    const [body, about] = [bodySchema.safeParse(opened?.body), aboutSchema.safeParse(opened?.about)];
    if (!opened || !body.success || !about.success) continue;
    if (since === null || about.data.since < since) since = about.data.since;
    const { revision } = about.data;
    // Where two have the same number, all have to take the same one.
    if (!newest || revision > newest.revision || (revision === newest.revision && body.data.source > newest.source))
      newest = { ...body.data, name: opened.lead, hash, since, revision };
  }
  return { body: newest && { ...newest, since: since! }, locked };
}

async function storeBodies(
  parts: Parts,
  ring: Keyring,
  connection: Connection,
  bodies: Iterable<Body>,
): Promise<boolean> {
  const [db, vault] = [await parts.db(), await parts.vault()];
  const mapping = await mappingInUse(db, connection.id);
  if (!mapping) return false;
  const consent = await importConsent(db, vault, new Date(parts.now()).toISOString());
  const reader = new StoredReader(mapping);
  const items: ImportItem[] = [];
  for (const { name, hash, since, source, path } of bodies) {
    // What this browser has itself and is still to send is newer.
    if (await isToBeTold(db, name)) continue;
    const context = { connection, downloadId: 0, receivedAt: since, ...consent.context };
    for (const record of reader.read({ source, path })) {
      const place = record.ok ? await placeByName(ring, record, connection.id, name) : undefined;
      const item = await toItem(record, context, consent.ports, place);
      items.push('team' in item ? { ...item, team: { name, hash } } : item);
    }
  }
  await storeBatch(db, connection.id, await consent.stillAllowed(items), null, {
    sealOwn: ownSealer(vault),
    fromTeam: true,
  });
  return true;
}

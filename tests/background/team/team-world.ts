import { shareFeed } from '../../../lib/background/team/share-feed.ts';
import { openRing } from '../../../lib/background/team/names.ts';
import { syncTeam } from '../../../lib/background/team/sync.ts';
import type { Role } from '../../../lib/domain/team/member.ts';
import { readTeam } from '../../../lib/storage/team.ts';
import { couchClient } from '../../../lib/team/couch.ts';
import { createTeam, joinTeam } from '../../../lib/team/create.ts';
import { invitationOf } from '../../../lib/team/invite.ts';
import type { TeamServer } from '../../support/team-server.ts';
import { feedWorld, type FeedWorld } from '../feed-world.ts';
import { world, type World } from '../parts.ts';

const ALL: Role[] = ['member', 'fetcher', 'data-protection'];
const FEED = 'https://feeds.example.com';

/** What the network between two installations and their server does. */
interface Line {
  isAway: boolean;
}

/** An installation whose requests to the team's server are made, by the clock of the test; those to the feed are its own. */
export function onLine(here: World, server: TeamServer, line: Line): void {
  const own = here.parts.fetch;
  here.parts.locks = ownLocks();
  here.parts.fetch = async (input, init) => {
    const request = input as Request;
    if (request.url.startsWith(FEED)) return own(input, init);
    if (line.isAway || !request.url.startsWith(server.url)) throw new TypeError('away');
    const body = request.method === 'GET' ? null : await request.text();
    const answer = await fetch(request.url, { method: request.method, headers: request.headers, body });
    const headers = { Date: new Date(here.clock.now).toUTCString() };
    return new Response(await answer.text(), { status: answer.status, headers });
  };
}

/** Each browser has locks of its own, which two of them in one process would share. */
function ownLocks(): World['parts']['locks'] {
  const name = crypto.randomUUID();
  const request = (lock: string, ...rest: unknown[]): unknown =>
    (navigator.locks.request as (...given: unknown[]) => unknown)(`${name} ${lock}`, ...rest);
  return { request } as World['parts']['locks'];
}

export interface TwoOfATeam {
  ann: FeedWorld;
  ben: World;
  line: Line;
  database: string;
  sync: () => Promise<void>;
}

let teams = 0;

/** Ann has a feed and begins a team with it; Ben is of her team. */
export async function twoOfATeam(
  server: TeamServer,
  {
    before,
    joining,
    bens,
    roles = ALL,
  }: {
    before?: (ann: FeedWorld) => Promise<void>;
    /** While Ann is in her team, and Ben in none. */
    joining?: (ann: FeedWorld, ben: World) => Promise<void>;
    /** What Ben had before; nothing, unless it is said. */
    bens?: World;
    roles?: Role[];
  } = {},
): Promise<TwoOfATeam> {
  teams += 1;
  const database = `two-${teams}`;
  const [ann, ben, line] = [await feedWorld(), bens ?? (await world()), { isAway: false }];
  for (const one of [ann, ben]) onLine(one, server, line);
  await before?.(ann);
  ben.clock.now = ann.clock.now;
  const portsOf = ({ db, parts }: World) => ({
    db,
    now: parts.now,
    couchOf: (access: Parameters<typeof couchClient>[0]['server']) =>
      couchClient({ server: access, fetch: (request) => parts.fetch(request) }),
  });
  const access = { url: server.url, database, user: 'ann', password: 'canary' };
  const created = await createTeam(portsOf(ann), access, { name: 'Ann', roles: ALL });
  if (!created.ok) throw new Error(created.why);
  await shareFeed(ann.parts, ann.connection.id);
  await joining?.(ann, ben);
  const invitation = await invitationOf((await readTeam(ann.db))!, roles);
  const joined = await joinTeam(portsOf(ben), invitation, { user: 'ben', password: 'canary' }, 'Ben');
  if (!joined.ok) throw new Error(joined.why);
  const sync = async (): Promise<void> => {
    for (const one of [ann, ben, ann, ben]) {
      const synced = await syncTeam(one.parts);
      if (!synced?.ok) throw new Error(synced ? synced.fault : 'busy');
    }
  };
  await sync();
  return { ann, ben, line, database, sync };
}

export const actorOf = async ({ db }: World): Promise<string> => (await openRing(db))!.row.me.actor;

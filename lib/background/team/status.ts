import type { TeamFault } from '../../domain/team/fault.ts';
import type { TeamView } from '../../rpc/methods/team.ts';
import { lastTurn, waitMark } from '../../storage/team-marks.ts';
import { membersOf } from '../../team/read.ts';
import type { Parts } from '../parts.ts';
import { openRing } from './names.ts';

const iso = (time: number): string => new Date(time).toISOString();

/** The team as one of it sees it. */
export async function teamStatus(parts: Pick<Parts, 'db'>): Promise<TeamView | null> {
  const db = await parts.db();
  const ring = await openRing(db);
  if (!ring) return null;
  const { me, server, feeds, solo } = ring.row;
  const turn = await lastTurn(db);
  const members = [...(await membersOf(db, ring))].map(([actor, { name, roles, left }]) => ({
    actor,
    name,
    roles,
    left: left ?? false,
  }));
  const wait = async (connectionId: string): Promise<TeamView['feeds'][number]> => {
    const mark = await waitMark(db, connectionId);
    return { connectionId, wait: mark && { why: mark.why, since: iso(mark.since), until: iso(mark.until) } };
  };
  return {
    me,
    server: { url: server.url, database: server.database, user: server.user },
    members: members.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    feeds: await Promise.all(feeds.map(wait)),
    turn: turn && {
      at: iso(turn.at),
      fault: turn.fault as TeamFault | null,
      goodAt: turn.goodAt === null ? null : iso(turn.goodAt),
    },
    waiting: await db.count('teamOut'),
    aside: await db.countFromIndex('teamDocs', 'aside'),
    solo: solo ?? false,
  };
}

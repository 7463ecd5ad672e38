import { beforeEach, expect, test } from 'vitest';
import { atomically } from '../../lib/storage/atomically.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { storePushed } from '../../lib/storage/team-docs.ts';
import type { Outgoing, TeamRow } from '../../lib/storage/team-rows.ts';
import { forgetTeam } from '../../lib/storage/team.ts';
import { TEAM_STORES, toTeam } from '../../lib/storage/to-team.ts';

let db: Database;
let name = 0;
beforeEach(async () => {
  name += 1;
  db = await openDatabase(undefined, `to-team-${name}`);
});

const AT = '2026-11-23T10:00:00.000Z';
const NOW = Date.parse(AT);
const answer: Outgoing = { what: 'event', lead: 'a', at: AT, does: { act: 'answer' } };
const tell = (outgoing: Outgoing[], now = NOW) =>
  atomically(db, 'strict', [...TEAM_STORES], (tx) => toTeam(tx, outgoing, now));
const isInTeam = () => db.put('team', { team: 'x' } as TeamRow, 'own');

test('who is alone tells nobody, and nothing is kept of it', async () => {
  await tell([answer]);
  expect(await db.count('teamOut')).toBe(0);
  expect(await db.count('teamMarks')).toBe(0);
});

test('an act that did not happen is not told', async () => {
  await isInTeam();
  const failing = atomically(db, 'strict', [...TEAM_STORES], async (tx) => {
    await toTeam(tx, [answer], NOW);
    throw new Error('full');
  });
  await expect(failing).rejects.toThrow('full');
  expect(await db.count('teamOut')).toBe(0);
});

test('what is told twice is told once; of a setting the newest is told', async () => {
  await isInTeam();
  await tell([answer, { what: 'set', name: 'templates', at: AT, value: 1 }]);
  await tell([answer, { what: 'set', name: 'templates', at: AT, value: 2 }]);
  const rows = await db.getAll('teamOut');
  expect(rows.map(({ id }) => id)).toEqual([`event|a|${AT}|answer`, 'set|templates']);
  expect(rows[1]).toMatchObject({ value: 2 });
});

test('each thing has a time of its own, after all before it, whatever the clock shows', async () => {
  await isInTeam();
  const notes = [0, 1, 2].map((n): Outgoing => ({
    what: 'event',
    lead: `${n}`,
    at: AT,
    does: { act: 'note', text: 'x' },
  }));
  await tell(notes.slice(0, 2));
  await tell(notes.slice(2), NOW - 5_000);
  expect((await db.getAll('teamOut')).map(({ clock }) => [clock.time - NOW, clock.count])).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
  ]);
});

test('what was changed while it was sent is sent again', async () => {
  await isInTeam();
  await tell([{ what: 'set', name: 'templates', at: AT, value: 1 }]);
  const sent = await db.getAll('teamOut');
  await tell([{ what: 'set', name: 'templates', at: AT, value: 2 }]);
  await storePushed(db, sent, []);
  expect(await db.getAll('teamOut')).toMatchObject([{ value: 2 }]);
  await storePushed(db, await db.getAll('teamOut'), []);
  expect(await db.count('teamOut')).toBe(0);
});

test('who is of no team any more has nothing of it left', async () => {
  await isInTeam();
  await tell([answer]);
  await forgetTeam(db);
  for (const store of ['team', 'teamDocs', 'teamOut', 'teamMarks'] as const) expect(await db.count(store)).toBe(0);
});

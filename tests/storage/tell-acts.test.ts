import { beforeEach, expect, test } from 'vitest';
import { actOn, undoAt } from '../../lib/storage/acts.ts';
import { atomically } from '../../lib/storage/atomically.ts';
import { type Database, openDatabase } from '../../lib/storage/database.ts';
import { storeBatch } from '../../lib/storage/import-store.ts';
import { noteTeam } from '../../lib/storage/has-team.ts';
import { nameLead } from '../../lib/storage/team-leads.ts';
import type { TeamRow } from '../../lib/storage/team-rows.ts';
import { connection, openItem } from '../support/builders.ts';

const ME = 'a'.repeat(16);
const NOW = Date.UTC(2026, 10, 23, 10);
let db: Database;
let name = 0;

beforeEach(async () => {
  name += 1;
  db = await openDatabase(undefined, `tell-acts-${name}`);
  await db.put('connections', connection());
  await storeBatch(
    db,
    'c1',
    ['a', 'b', 'mine'].map((leadKey) => openItem({ leadKey })),
  );
});

async function joinTeam(): Promise<void> {
  await db.put('team', { team: 'x', me: { actor: ME, name: 'Ann', roles: ['member'] } } as TeamRow, 'own');
  noteTeam(db, true);
  await atomically(db, 'strict', ['leads'], async (tx) => {
    for (const key of ['a', 'b']) await nameLead(tx, key, { name: `name of ${key}`, hash: key });
  });
}
const told = async () =>
  (await db.getAll('teamOut')).flatMap((row) => (row.what === 'event' ? [{ lead: row.lead, ...row.does }] : []));

test('who is alone notes nothing for anybody', async () => {
  const { at } = await actOn(db, ['a', 'b'], { act: 'answer' }, NOW);
  await undoAt(db, at, undefined, NOW + 1);
  for (const store of ['team', 'teamOut', 'teamMarks', 'teamLeads', 'teamDocs'] as const)
    expect(await db.count(store)).toBe(0);
});

test('an act is told of the leads that it changed and that the team knows, and so is its undo', async () => {
  await joinTeam();
  const { at } = await actOn(db, ['a', 'b', 'mine'], { act: 'answer' }, NOW);
  await actOn(db, ['a'], { act: 'answer' }, NOW + 1);
  expect(await told()).toEqual([
    { lead: 'name of a', act: 'answer' },
    { lead: 'name of b', act: 'answer' },
  ]);
  expect((await undoAt(db, at, ['b'], NOW + 2)).undone).toEqual(['b']);
  expect(await told()).toContainEqual({ lead: 'name of b', act: 'undo', of: `${at} ${ME} answer` });
});

test('what closed a lead before is named by what closes it now, and both are taken back', async () => {
  await joinTeam();
  const first = await actOn(db, ['a'], { act: 'answer' }, NOW);
  const second = await actOn(db, ['a'], { act: 'decline', reason: 'other' }, NOW + 1);
  expect(await told()).toContainEqual({ lead: 'name of a', act: 'reopen', closed: [`${first.at} ${ME} answer`] });
  await undoAt(db, second.at, ['a'], NOW + 2);
  const undone = (await told()).flatMap((one) => (one.act === 'undo' ? [one.of] : []));
  expect(undone).toEqual([`${second.at} ${ME} decline`, `${second.at} ${ME} reopen`]);
});

test('the other lead of a duplicate has the name that the team knows it by', async () => {
  await joinTeam();
  await actOn(db, ['a'], { act: 'duplicate', of: 'b' }, NOW);
  await actOn(db, ['b'], { act: 'duplicate', of: 'mine' }, NOW + 1);
  expect(await told()).toEqual([
    { lead: 'name of a', act: 'duplicate', of: 'name of b' },
    { lead: 'name of b', act: 'duplicate', of: 'mine' },
  ]);
});

test('an act that was not done is not told', async () => {
  await joinTeam();
  await expect(actOn(db, ['a'], { act: 'duplicate', of: 'gone' }, NOW)).rejects.toThrow('not-found');
  expect(await told()).toEqual([]);
});

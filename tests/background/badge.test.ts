import { beforeEach, expect, test } from 'vitest';
import { badgeOf } from '../../lib/background/badge.ts';
import { triageList } from '../../lib/background/overview.ts';
import { SAMPLE_ID } from '../../lib/domain/connection/connection.ts';
import { defaultTriageSettings } from '../../lib/domain/triage/default-settings.ts';
import { actHandlers } from '../../lib/background/triage/act-handlers.ts';
import { storeBatch } from '../../lib/storage/import-store.ts';
import { connection, openItem } from '../support/builders.ts';
import { world, type World } from './parts.ts';

const ADDRESS = { url: 'https://feeds.example.com/leads', key: '', placement: { kind: 'in-url' } } as const;

let here: World;
const now = new Date(Date.parse('2026-11-23T12:00:00Z')).toISOString();

beforeEach(async () => {
  here = await world();
});

async function requests(connectionId: string, count: number): Promise<void> {
  const mode = connectionId === SAMPLE_ID ? 'sample' : 'live';
  await here.db.put('connections', connection({ id: connectionId, mode, createdAt: now }));
  await here.db.put('addresses', ADDRESS, connectionId);
  const items = Array.from({ length: count }, (_, n) => openItem({ leadKey: `id:${connectionId}:${n}`, connectionId }));
  await storeBatch(here.db, connectionId, items);
}

test.each([
  [0, ''],
  [1, '1'],
  [99, '99'],
  [100, '99+'],
  [250, '99+'],
])('with %d requests waiting it says "%s"', async (count, text) => {
  await requests('c1', count);
  expect(await badgeOf(here.parts)).toMatchObject({ text, stopped: [] });
});

test('a feed that may not be reached is seen beside the number, not by colour alone', async () => {
  await requests('c1', 3);
  here.grant(false);
  expect(await badgeOf(here.parts)).toMatchObject({ text: '3!', stopped: [{ health: 'failed' }] });
});

test('a feed that the user has paused is no reason for alarm, whatever became of it', async () => {
  await requests('c1', 3);
  await here.db.put('connections', connection({ createdAt: now, paused: true }));
  here.grant(false);
  expect(await badgeOf(here.parts)).toMatchObject({ text: '3', stopped: [] });
});

test('a feed that has been silent for too long is seen as well', async () => {
  await requests('c1', 0);
  here.clock.now += 7 * 3_600_000;
  expect(await badgeOf(here.parts)).toMatchObject({ text: '!', stopped: [{ health: 'overdue' }] });
});

test('invented buyers count only as long as there is no feed, and come after real ones', async () => {
  await requests(SAMPLE_ID, 4);
  expect((await badgeOf(here.parts)).text).toBe('4');
  await requests('c1', 2);
  expect((await badgeOf(here.parts)).text).toBe('2');
  const { leads } = await triageList(here.parts, 10);
  expect(leads.map(({ feed }) => feed.connectionId)).toEqual(['c1', 'c1', ...Array(4).fill(SAMPLE_ID)]);
});

test('what is put off or a test is not counted', async () => {
  await requests('c1', 3);
  await here.db.put('connections', connection({ id: 'c2', mode: 'test', createdAt: now }));
  await here.db.put('addresses', ADDRESS, 'c2');
  await storeBatch(here.db, 'c2', [openItem({ leadKey: 'test', connectionId: 'c2', test: true })]);
  const act = { act: 'snooze', until: '2026-11-24T09:00:00.000Z' } as const;
  await actHandlers(here.parts)['triage.act']({ leadKeys: ['id:c1:0'], act });
  expect(await badgeOf(here.parts)).toMatchObject({ text: '2' });
});

test('switched off it says no number, but still that a feed has stopped', async () => {
  await requests('c1', 3);
  await actHandlers(here.parts)['triage.saveSettings']({ settings: { ...defaultTriageSettings, badge: false } });
  expect(await badgeOf(here.parts)).toMatchObject({ text: '' });
  here.grant(false);
  expect(await badgeOf(here.parts)).toMatchObject({ text: '!' });
});

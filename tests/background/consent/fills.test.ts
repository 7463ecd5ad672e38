import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ControlReport, FillOutcome } from '../../../lib/domain/lead/fill-report.ts';
import type { PageAgent } from '../../../lib/prefill/page-agent.ts';
import type { Database } from '../../../lib/storage/database.ts';

vi.mock('#i18n', () => ({ i18n: { t: String } }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: { runtime: { getURL: (path: string) => `chrome-extension://leadstand/${path}` } },
}));

const { fillNoted, noteAfterUndo } = await import('../../../lib/background/consent/person-fills.ts');
const { copiesOf, noteCopy } = await import('../../../lib/storage/copies.ts');
const { openDatabase } = await import('../../../lib/storage/database.ts');
const { storeBatch } = await import('../../../lib/storage/import-store.ts');
const { saveConnection } = await import('../../../lib/storage/connections.ts');
const { connection, openItem } = await import('../../support/builders.ts');

const CRM = 'https://crm.example.com';
const page: PageAgent = {
  collect: async () => [],
  write: async () => [],
  finish: async () => ({ results: [], undoable: true }),
};
const controls = (...outcomes: FillOutcome[]): ControlReport[] =>
  outcomes.map((outcome, ref) => ({ ref, label: '', type: null, outcome, before: '', after: '' }));

let db: Database;
let name = 0;
beforeEach(async () => {
  name += 1;
  db = await openDatabase(undefined, `fills-${name}`);
  await saveConnection(db, connection(), { url: CRM, key: 'k', placement: { kind: 'query', name: 'key' } });
  await storeBatch(db, 'c1', [openItem({ leadKey: 'a' })]);
});

const fill = (outcomes: FillOutcome[], { origin = CRM, writes = true } = {}) =>
  fillNoted(db, page, { leadKey: 'a', origin }, async (noted) => {
    if (writes) await noted.write([]);
    return { leadKey: 'a', origin, undoable: true, controls: controls(...outcomes) };
  });
const places = async () => (await copiesOf(db, 'a')).map(({ kind, where }) => `${kind} ${where}`);

it('knows where the data of a lead went', async () => {
  await fill(['filled', 'kept']);
  expect(await places()).toEqual([`crm ${CRM}`]);
});

it('says it once a day and place', async () => {
  await fill(['filled']);
  await fill(['filled']);
  await fill(['filled'], { origin: 'https://other.example.com' });
  await noteCopy(db, 'a', 'crm', CRM, '2020-01-01T00:00:00.000Z');
  expect(await places()).toHaveLength(3);
});

it.each<[string, FillOutcome[], boolean]>([
  ['nothing was written', ['no-value'], false],
  ['the page kept nothing', ['refused', 'kept'], true],
])('notes nothing where %s', async (_, outcomes, writes) => {
  await fill(outcomes, { writes });
  expect(await places()).toEqual([]);
});

it('notes nothing of our own practice page', async () => {
  await fill(['filled'], { origin: 'chrome-extension://leadstand' });
  expect(await places()).toEqual([]);
});

it('keeps the note of a fill that broke off, since some of it may be in the page', async () => {
  const broken = fillNoted(db, page, { leadKey: 'a', origin: CRM }, async (noted) => {
    await noted.write([]);
    throw new Error('the page was left');
  });
  await expect(broken).rejects.toThrow();
  expect(await places()).toEqual([`crm ${CRM}`]);
});

it.each<[string, FillOutcome[], number]>([
  ['goes with a fill that was undone at once and whole', ['filled', 'filled'], 0],
  ['stays where the user typed on', ['filled', 'kept'], 1],
  ['stays where the page did not let go', ['refused'], 1],
])('the note %s', async (_, undone, left) => {
  const report = await fill(['filled', 'filled']);
  await noteAfterUndo(db, report, { controls: controls(...undone) });
  expect(await places()).toHaveLength(left);
});

it('stays when an earlier fill of the day was not undone', async () => {
  await fill(['filled']);
  await noteAfterUndo(db, await fill(['filled']), { controls: controls('filled') });
  expect(await places()).toHaveLength(1);
});

it('notes nothing of a lead that is gone', async () => {
  expect(await noteCopy(db, 'gone', 'crm', CRM, '2026-11-26T00:00:00.000Z')).toBeNull();
  expect(await copiesOf(db, 'gone')).toEqual([]);
});

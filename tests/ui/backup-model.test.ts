import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BACKUP_LIMITS } from '../../lib/backup/limits.ts';
import { type BackupPreview, noBackupCounts } from '../../lib/domain/backup/summary.ts';
import { BackupModel } from '../../lib/ui/backup/backup-model.ts';
import { fakeBackground } from './fake-background.ts';

const GOOD = 'copper lantern nine owls';
const FILE = new Blob(['x']);
const preview = (over: Partial<BackupPreview> = {}): BackupPreview => ({
  madeAt: '2026-11-26T12:00:00.000Z',
  app: '0.1.0',
  withAddresses: false,
  inFile: { ...noBackupCounts, leads: 3 },
  here: null,
  ...over,
});

let allowed: Set<string>;
let noted: boolean;
let granting: boolean;
const saved: { name: string; file: Blob }[] = [];

beforeEach(() => {
  allowed = new Set();
  noted = false;
  granting = true;
  saved.length = 0;
});

function page(handlers: Parameters<typeof fakeBackground>[0] = {}) {
  const background = fakeBackground({
    'backup.make': () => ({ kind: 'made', file: 'made', name: 'leadstand.leadstand-backup', unopened: 0 }),
    'backup.read': () => ({ kind: 'read', preview: preview() }),
    'backup.restore': () => ({ kind: 'restored', ended: 2, kept: 0 }),
    'backup.drop': () => null,
    'backup.progress': () => ({ rows: 7 }),
    'backup.sites': () => [
      { origin: 'https://feeds.example.com', what: 'feed', name: 'One' },
      { origin: 'https://crm.example.com', what: 'crm', name: 'CRM' },
    ],
    ...handlers,
  });
  const model = new BackupModel({
    call: background.call,
    files: { lay: async () => 'laid', take: async (name) => new Blob([name]) },
    save: (name, file) => saved.push({ name, file }),
    permissions: {
      async request(origin) {
        if (granting) allowed.add(origin);
        return granting;
      },
      contains: async (origin) => allowed.has(origin),
    },
    restored: { read: () => noted, write: (restored) => void (noted = restored) },
    pause: () => Promise.resolve(),
  });
  return { ...background, model };
}

describe('saving', () => {
  it('asks for a passphrase worth the name, typed twice, before anything is done', async () => {
    const { model, messages } = page();
    await model.make('short', 'short', false);
    expect(model.problem.value).toBe('too-short');
    await model.make(GOOD, 'copper lantern nine elks', false);
    expect(model.problem.value).toBe('not-the-same');
    expect(messages).toEqual([]);
  });

  it('hands the file over, and says what it is called', async () => {
    const { model } = page();
    await model.make(GOOD, GOOD, true);
    expect(model.made.value).toEqual({ kind: 'made', name: 'leadstand.leadstand-backup', unopened: 0 });
    expect(saved.map(({ name }) => name)).toEqual(['leadstand.leadstand-backup']);
    expect(await saved[0]!.file.text()).toBe('made');
    expect(model.work.value).toBeNull();
  });

  it('says why not', async () => {
    const { model } = page({ 'backup.make': () => ({ kind: 'refused', reason: 'disk-full' }) });
    await model.make(GOOD, GOOD, false);
    expect(model.made.value).toEqual({ kind: 'refused', reason: 'disk-full' });
    expect(saved).toEqual([]);
  });
});

describe('restoring', () => {
  it('shows what is in the file first, and does nothing else', async () => {
    const { model, messages } = page();
    await model.look(FILE, GOOD);
    expect(model.restore.value).toEqual({ step: 'found', file: 'laid', preview: preview(), failure: null });
    expect(messages.filter(({ name }) => name !== 'backup.progress').map(({ name }) => name)).toEqual(['backup.read']);
  });

  it('says what is wrong with the file, and lets another be chosen', async () => {
    const { model } = page({ 'backup.read': () => ({ kind: 'refused', reason: 'wrong-passphrase' }) });
    await model.look(FILE, 'x');
    expect(model.restore.value).toEqual({
      step: 'choosing',
      failure: { kind: 'refused', reason: 'wrong-passphrase' },
    });
    await model.look({ size: BACKUP_LIMITS.fileBytes + 1 } as Blob, 'x');
    expect(model.restore.value).toMatchObject({ failure: { reason: 'too-large' } });
  });

  it('where nothing is, goes ahead; then lists what has to be allowed again', async () => {
    const { model } = page();
    await model.look(FILE, GOOD);
    model.wish();
    await vi.waitFor(() => expect(model.restore.value).toEqual({ step: 'done', ended: 2, kept: 0 }));
    await vi.waitFor(() => expect(model.sites.value?.map(({ allowed }) => allowed)).toEqual([false, false]));
    expect(noted).toBe(true);
    granting = false;
    await model.allow('https://crm.example.com');
    expect(model.declined.value).toBe('https://crm.example.com');
    granting = true;
    await model.allow('https://crm.example.com');
    expect([model.declined.value, noted]).toEqual([null, true]);
    await model.allow('https://feeds.example.com');
    expect(noted).toBe(false);
  });

  it('where something is, asks first', async () => {
    const here = { ...noBackupCounts, leads: 1 };
    const { model, messages } = page({ 'backup.read': () => ({ kind: 'read', preview: preview({ here }) }) });
    await model.look(FILE, GOOD);
    model.wish();
    expect(model.asking.value).toBe(true);
    model.dontReplace();
    expect(messages.some(({ name }) => name === 'backup.restore')).toBe(false);
    model.leave();
    expect(model.restore.value).toEqual({ step: 'choosing', failure: null });
    expect(messages.at(-1)).toMatchObject({ name: 'backup.drop', input: { file: 'laid' } });
  });

  it('that fails says that, and what was unpacked is not offered again', async () => {
    const { model } = page({ 'backup.restore': () => ({ kind: 'refused', reason: 'disk-full' }) });
    await model.look(FILE, GOOD);
    await model.replace();
    expect(model.restore.value).toEqual({ step: 'choosing', failure: { kind: 'refused', reason: 'disk-full' } });
  });
});

it('a page that is opened later still lists what is to be allowed, until there is nothing left', async () => {
  noted = true;
  allowed.add('https://feeds.example.com');
  const { model } = page();
  await model.refresh();
  expect(model.sites.value?.map(({ origin }) => origin)).toEqual(['https://crm.example.com']);
  allowed.add('https://crm.example.com');
  const later = page();
  await later.model.refresh();
  expect([later.model.sites.value, noted]).toEqual([[], false]);
});

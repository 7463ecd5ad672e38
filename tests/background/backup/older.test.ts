import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { tidyBackups } from '../../../lib/background/backup/tidy.ts';
import { BackupWriter } from '../../../lib/backup/write.ts';
import { HASH_KEY_ROW } from '../../../lib/backup/stores.ts';
import { toBase64 } from '../../../lib/seal/base64.ts';
import { hashKeyBytes, makeHashKey } from '../../../lib/seal/keys.ts';
import { NEWEST_SHAPE } from '../../../lib/storage/database.ts';
import { giveBuyerKeys } from '../../../lib/storage/buyer-keys.ts';
import { connection, lead } from '../../support/builders.ts';
import { layFile, openTransfer } from '../../../lib/storage/transfer.ts';
import { fakeBrowser } from '../consent/person-world.ts';
import { world } from '../parts.ts';
import { backupsOf, PASSPHRASE } from './backup-world.ts';

const { browser } = fakeBrowser();
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return {
      ...browser,
      runtime: { getManifest: () => ({ version: '0.1.0' }) },
      permissions: { getAll: async () => ({ origins: [] }) },
      alarms: { clear: async () => true },
    };
  },
}));
const { backupHandlers } = await import('../../../lib/background/backup/backup-handlers.ts');

/** A backup as a version of Leadstand would have made it whose database had that shape. */
async function backupOf(
  database: number,
  rows: { store: string; value: unknown; key?: string }[],
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const about = { database, app: '0.0.1', madeAt: '2026-01-01T00:00:00.000Z', withAddresses: false };
  const writer = await BackupWriter.start(PASSPHRASE, about, async (bytes) => void pieces.push(bytes));
  await writer.add({ store: HASH_KEY_ROW, value: toBase64((await hashKeyBytes(await makeHashKey()))!) });
  for (const row of rows) await writer.add(row);
  await writer.end();
  return Buffer.concat(pieces);
}

test('rows of an older database are brought to today’s shape as that database would be', async () => {
  // Before there were shelves: a lead that does not wait has no place on one.
  const at = '2026-01-01T00:00:00.000Z';
  const row = { feed: lead(), triage: { status: 'answered', history: [{ act: 'answer', at }] }, source: '', path: '' };
  const file = await backupOf(8, [
    { store: 'connections', value: connection() },
    { store: 'leads', value: row },
  ]);
  const here = await world();
  const backups = await backupsOf(here, backupHandlers);
  await backups.restore(file);
  expect(await here.db.get('chores', 'buyerKeys')).toEqual({ upTo: '' });
  while (await giveBuyerKeys(here.db, 100));
  expect((await here.db.getAll('leads'))[0]).toMatchObject({ shelf: ['done', at] });
});

test.each([
  ['of a store that came later', 1, { store: 'profiles', value: { id: 'x' } }],
  ['that is none', NEWEST_SHAPE, { store: 'leads', value: { feed: {} } }],
  ['of a store that there is not', NEWEST_SHAPE, { store: 'nonsense', value: {} }],
  ['of the keys of this browser', NEWEST_SHAPE, { store: 'keys', value: {}, key: 'held' }],
  ['of a company’s policy', NEWEST_SHAPE, { store: 'settings', value: {}, key: 'policy' }],
  ['of addresses that the header does not speak of', NEWEST_SHAPE, { store: 'addresses', value: {}, key: 'x' }],
  ['without its key', NEWEST_SHAPE, { store: 'preferences', value: {} }],
  ['with a key that is none', NEWEST_SHAPE, { store: 'preferences', value: {}, key: {} as string }],
])('a row %s is refused with its file', async (_what, database, row) => {
  const here = await world();
  const backups = await backupsOf(here, backupHandlers);
  expect(await backups.read(await backupOf(database, [row]))).toMatchObject({ kind: 'refused', reason: 'damaged' });
});

test('what was unpacked and never answered is forgotten, and what waits for a word is not', async () => {
  const here = await world();
  const transfer = await openTransfer();
  const backups = await backupsOf(here, (parts) => backupHandlers(parts, async () => transfer));
  const file = await backupOf(NEWEST_SHAPE, [{ store: 'connections', value: connection() }]);
  const databases = async (): Promise<(string | undefined)[]> => (await indexedDB.databases()).map(({ name }) => name);
  const name = 'x';
  await layFile(transfer, name, new Blob([file as Uint8Array<ArrayBuffer>]));
  expect(await backups.handlers['backup.read']({ file: name, passphrase: PASSPHRASE })).toMatchObject({ kind: 'read' });
  await tidyBackups(here.clock.now + 60_000, navigator.locks);
  expect(await databases()).toContain('leadstand-restore');
  await tidyBackups(here.clock.now + 2 * 3_600_000, navigator.locks);
  expect(await databases()).not.toContain('leadstand-restore');
  expect(await backups.handlers['backup.restore']({ file: name })).toEqual({ kind: 'refused', reason: 'gone' });
});

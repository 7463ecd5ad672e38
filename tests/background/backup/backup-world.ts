import type { backupHandlers } from '../../../lib/background/backup/backup-handlers.ts';
import type { Parts } from '../../../lib/background/parts.ts';
import { openVault } from '../../../lib/background/vault.ts';
import type { Output } from '../../../lib/rpc/contract.ts';
import { openTransfer, piecesOf, putPiece, type Transfer } from '../../../lib/storage/transfer.ts';
import type { World } from '../parts.ts';

export const PASSPHRASE = 'correct horse battery';

/** What a page and the background do with backups, in one installation. */
export interface Backups {
  make(options?: { withAddresses?: boolean; passphrase?: string }): Promise<Uint8Array>;
  read(file: Uint8Array, passphrase?: string): Promise<Output<'backup.read'> & { file: string }>;
  /** Reads and restores; throws at whatever is refused. */
  restore(file: Uint8Array): Promise<{ ended: number; kept: number }>;
  handlers: BackupHandlers;
  transfer: Transfer;
  parts: Parts;
}

type BackupHandlers = ReturnType<typeof backupHandlers>;

let names = 0;

/** The module is imported by each test, after what lies below it was replaced. */
export async function backupsOf(here: World, handlersOf: typeof backupHandlers): Promise<Backups> {
  names += 1;
  const transfer = await openTransfer(`transfer-${names}`);
  let vault = here.parts.vault;
  const parts = here.parts;
  parts.vault = () => vault();
  parts.renew = () => {
    const opened = openVault(here.db);
    vault = () => opened;
  };
  const handlers = handlersOf(parts, async () => transfer);
  const read: Backups['read'] = async (bytes, passphrase = PASSPHRASE) => {
    const file = `000000000000000-file-${(names += 1)}`;
    for (let at = 0, index = 0; at < bytes.length; at += 50_000, index += 1)
      await putPiece(transfer, file, index, Uint8Array.from(bytes.subarray(at, at + 50_000)).buffer);
    return { ...(await handlers['backup.read']({ file, passphrase })), file };
  };
  return {
    handlers,
    transfer,
    parts,
    read,
    async make({ withAddresses = false, passphrase = PASSPHRASE } = {}) {
      const made = await handlers['backup.make']({ passphrase, withAddresses });
      if (made.kind === 'refused') throw new Error(made.reason);
      const pieces: Uint8Array[] = [];
      for await (const piece of piecesOf(transfer, made.file)) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    async restore(bytes) {
      const found = await read(bytes);
      if (found.kind === 'refused') throw new Error(found.reason);
      const restored = await handlers['backup.restore']({ file: found.file });
      if (restored.kind === 'refused') throw new Error(restored.reason);
      return restored;
    },
  };
}

/** All rows of a backup, as who has its passphrase can read them. */
export async function rowsIn(file: Uint8Array): Promise<{ store: string; value: unknown }[]> {
  const { openBackup } = await import('../../../lib/backup/read.ts');
  const one = async function* (): AsyncGenerator<Uint8Array> {
    yield file;
  };
  const found: { store: string; value: unknown }[] = [];
  for await (const rows of (await openBackup(one(), PASSPHRASE, 1000)).rows) found.push(...rows);
  return found;
}

import { runDownload } from '../../../lib/background/download-job.ts';
import type { Parts } from '../../../lib/background/parts.ts';
import { findKey } from '../../../lib/background/second-copy/copy-key.ts';
import { type Item, readCopy, readCopyHead, type Shelf } from '../../../lib/background/second-copy/copy-log.ts';
import { keepCopy, type SecondCopy } from '../../../lib/background/second-copy/keep-copy.ts';
import { openMended } from '../../../lib/background/second-copy/open-mended.ts';
import { openVault } from '../../../lib/background/vault.ts';
import { once } from '../../../lib/platform/once.ts';
import { saveConnection } from '../../../lib/storage/connections.ts';
import type { KeyPlace } from '../../../lib/storage/copy-key.ts';
import { type Database, openDatabase } from '../../../lib/storage/database.ts';
import { type VisitWorld, visitWorld } from '../consent/visit-world.ts';

/** A browser's `storage.local` and the places of the key, to be looked into and damaged. */
export interface CopyWorld extends VisitWorld {
  shelf: Map<string, unknown>;
  places: (Uint8Array<ArrayBuffer> | null)[];
  second: SecondCopy;
  keep(): Promise<void>;
  /** Everything that whoever has copy and key can read. */
  items(): Promise<Map<string, Item>>;
  /** The database is gone: another one, opened as the background opens it. */
  reopen(name?: string): Promise<{ db: Database; parts: Parts; download(body: string): Promise<void> }>;
}

let names = 0;

export async function copyWorld(): Promise<CopyWorld> {
  const here = await visitWorld();
  const shelf = new Map<string, unknown>();
  const places: CopyWorld['places'] = [null, null];
  const place = (n: number): KeyPlace => ({
    read: async () => places[n] ?? null,
    write: async (bytes) => void (places[n] = bytes),
  });
  const second: SecondCopy = { shelf: shelfOf(shelf), keys: [place(0), place(1)], wasLookedAt: async () => false };
  const parts = { ...here.parts, secondCopy: second };
  return {
    ...here,
    parts,
    shelf,
    places,
    second,
    keep: () => keepCopy(parts),
    async items() {
      const head = await readCopyHead(second.shelf);
      const key = head && (await findKey(second.keys, head.key));
      if (!key) throw new Error('no copy');
      return (await readCopy(second.shelf, head, key)).items;
    },
    async reopen(name) {
      names += 1;
      const opened = name ?? `reopened-${names}`;
      const db = await openMended(
        { ...second, now: () => here.clock.now },
        () => {},
        (onClosed) => openDatabase(onClosed, opened),
      );
      const fresh: Parts = { ...parts, db: async () => db, vault: once(() => openVault(db)) };
      return {
        db,
        parts: fresh,
        /** Its user has typed in the address again. */
        async download(body) {
          here.clock.now += 3 * 3_600_000;
          await saveConnection(db, here.connection, {
            url: 'https://feeds.example.com/leads',
            key: 'SECRETKEY123',
            placement: { kind: 'query', name: 'key' },
          });
          here.serve(() => new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } }));
          const reply = await runDownload(fresh, here.connection.id);
          if (reply.kind !== 'done') throw new Error(reply.kind);
        },
      };
    },
  };
}

const shelfOf = (map: Map<string, unknown>): Shelf => ({
  get: async (keys) =>
    Object.fromEntries([keys].flat().flatMap((key) => (map.has(key) ? [[key, structuredClone(map.get(key))]] : []))),
  async set(values) {
    for (const [key, value] of Object.entries(values)) map.set(key, structuredClone(value));
  },
  async remove(keys) {
    for (const key of keys) map.delete(key);
  },
});

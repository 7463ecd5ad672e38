import { openDB } from 'idb';
import { expect, it, vi } from 'vitest';
import { findBuyers } from '../../../lib/background/buyer-keys.ts';
import { giveOldStandings } from '../../../lib/background/consent/give-standings.ts';
import type { Parts } from '../../../lib/background/parts.ts';
import { openVault } from '../../../lib/background/vault.ts';
import { everythingWaiting } from '../../../lib/domain/find/everything-waiting.ts';
import { migrations } from '../../../lib/storage/migrations.ts';
import { type Database, openDatabase } from '../../../lib/storage/database.ts';
import { readVisitCounts } from '../../../lib/storage/visits.ts';
import { visit, visitWorld } from '../consent/visit-world.ts';
import { body, request } from '../feed-world.ts';

vi.mock('#i18n', () => ({ i18n: { t: String } }));
const { findHandlers } = await import('../../../lib/background/triage/find-handlers.ts');
const { indexLeads } = await import('../../../lib/background/triage/index-leads.ts');

const VERSIONS = migrations.map((_, n) => n + 1);

/** Which fields of a row no version before this one wrote. */
const SINCE: Record<string, Record<string, number>> = {
  leads: { buyers: 3, persons: 8, shelf: 9, acted: 9 },
  held: { standing: 7, reach: 7, contact: 7, persons: 7, marks: 7 },
};

/** A database as the version of that number had it, with what today's has as far as there was a place for it. */
async function asOf(version: number, today: Database): Promise<string> {
  const name = `older-${version}`;
  const old = await openDB(name, version, {
    upgrade(db, _from, _to, transaction) {
      for (const migrate of migrations.slice(0, version)) migrate(db as never, transaction as never);
    },
  });
  for (const store of old.objectStoreNames) {
    if (store === 'chores' || !today.objectStoreNames.contains(store as never)) continue;
    const { keyPath } = old.transaction(store).store;
    const [rows, keys] = [await today.getAll(store as never), await today.getAllKeys(store as never)];
    const later = Object.entries(SINCE[store] ?? {}).filter(([, since]) => since > version);
    for (const [n, row] of (rows as object[]).entries()) {
      const kept =
        later.length === 0
          ? row
          : Object.fromEntries(Object.entries(row).filter(([field]) => !later.some(([gone]) => gone === field)));
      await (keyPath === null ? old.put(store, kept, keys[n]) : old.put(store, kept));
    }
  }
  old.close();
  return name;
}

it.each(VERSIONS)('data of version %d is brought to today’s, and nothing of it is lost', async (version) => {
  const here = await visitWorld();
  await here.download(
    body(request('1'), request('2'), request('3', { type: 'DOCUMENTATION' }), visit('4'), visit('5')),
  );
  await here.act((await here.leads())[0]!.feed.leadKey, 'answer');
  const [leads, held] = [await here.leads(), await here.held()];

  const db = await openDatabase(undefined, await asOf(version, here.db));
  const parts: Parts = { ...here.parts, db: async () => db, vault: () => openVault(db) };
  // Mappings are newer than the first versions, whose feeds learn theirs with the next download.
  const mapped = db.objectStoreNames.contains('mappings') && (await db.count('mappings')) > 0;
  await findBuyers(parts);
  await giveOldStandings(parts);

  expect(await db.getAll('leads')).toEqual(leads);
  expect((await db.getAll('held')).map(({ standing, sealed }) => [standing?.state, sealed])).toEqual(
    held.map(({ sealed }) => ['held', sealed]),
  );
  if (mapped)
    expect(await db.getAll('held')).toEqual(
      held.map((row) => expect.objectContaining({ standing: row.standing, persons: row.persons })),
    );
  expect(await readVisitCounts(db)).toMatchObject({ held: 2 });
  await indexLeads(parts);
  const found = await findHandlers(parts)['triage.page']({ query: { ...everythingWaiting, words: 'zoé' }, limit: 10 });
  expect(found).toMatchObject({ lines: [{}, {}, {}], boxes: { waiting: 2 } });
});

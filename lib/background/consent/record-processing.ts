import type { StoreValue } from 'idb';
import { SAMPLE_ID } from '../../domain/connection/connection.ts';
import type { Marketplace } from '../../domain/lead/lead.ts';
import { MARKETPLACE_NAMES } from '../../domain/lead/marketplaces.ts';
import type { ProcessingRecord } from '../../rpc/methods/persons.ts';
import { allConnections } from '../../storage/connections.ts';
import { readConsentSettings } from '../../storage/consent-settings.ts';
import type { Database } from '../../storage/database.ts';
import { allProfiles } from '../../storage/profiles.ts';
import type { Schema } from '../../storage/schema.ts';

/** The record of processing activities: from what is really set up and stored, so that it cannot be out of date. */
export async function processingRecord(db: Database, now: string): Promise<ProcessingRecord> {
  const [settings, connections, profiles, stored] = await Promise.all([
    readConsentSettings(db),
    allConnections(db),
    allProfiles(db),
    countStored(db),
  ]);
  const origins = connections.map(({ origin }) => origin).filter(Boolean);
  return {
    settings,
    marketplaces: stored.marketplaces,
    sources: [...new Set(origins)].toSorted(),
    crms: [...new Set(profiles.flatMap((profile) => profile.origins))].toSorted(),
    counts: { ...stored.counts, suppressed: await db.count('suppressed') },
    madeAt: now,
  };
}

/** Row by row, since invented people and those of a test are nobody whose data is processed. */
async function countStored(db: Database): Promise<Pick<ProcessingRecord, 'marketplaces'> & { counts: Counts }> {
  const counts: Counts = { requests: 0, prospects: 0, held: 0, consented: 0 };
  const marketplaces = new Set<string>();
  const isReal = ({ connectionId, test }: { connectionId: string; test: boolean }): boolean =>
    !test && connectionId !== SAMPLE_ID;
  const note = (marketplace: Marketplace | null): void => {
    if (marketplace) marketplaces.add(MARKETPLACE_NAMES[marketplace]);
  };
  for await (const rows of pagesOf(db, 'leads', ({ feed }) => feed.leadKey)) {
    for (const { feed, heldKey } of rows.filter((row) => isReal(row.feed))) {
      note(feed.marketplace);
      counts[heldKey !== undefined ? 'consented' : feed.kind === 'request' ? 'requests' : 'prospects'] += 1;
    }
  }
  for await (const rows of pagesOf(db, 'held', ({ heldKey }) => heldKey)) {
    for (const { outline, connectionId, sealed } of rows) {
      if (sealed === null || !isReal({ connectionId, test: outline.test })) continue;
      note(outline.marketplace);
      counts.held += 1;
    }
  }
  return { counts, marketplaces: [...marketplaces].toSorted() };
}

/** As many rows as are in memory at a time. */
const PAGE = 500;

async function* pagesOf<Name extends 'leads' | 'held'>(
  db: Database,
  name: Name,
  keyOf: (row: StoreValue<Schema, Name>) => string,
): AsyncGenerator<StoreValue<Schema, Name>[]> {
  for (let after = ''; ;) {
    const rows = await db.getAll(name, IDBKeyRange.lowerBound(after, true), PAGE);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (rows.length < PAGE || !last) return;
    after = keyOf(last);
  }
}

type Counts = Omit<ProcessingRecord['counts'], 'suppressed'>;

import type { LeadFacts } from '../../domain/diagnostics/report.ts';
import { countEntries } from '../../storage/chain.ts';
import type { Database } from '../../storage/database.ts';
import { noVisits } from '../../storage/held-numbers.ts';
import { LANES, type Lane, type Shelf } from '../../storage/schema.ts';
import { heldTally } from '../../storage/tallies.ts';

/** How many there are of each kind. Counting takes its time in a large database, which nobody waits for but who came for it. */
export async function leadFacts(db: Database): Promise<LeadFacts> {
  const lane = (one: Lane): Promise<number> =>
    db.countFromIndex('leads', 'unanswered', IDBKeyRange.bound([one], [one, []]));
  const shelf = (one: Shelf): Promise<number> =>
    db.countFromIndex('leads', 'shelf', IDBKeyRange.bound([one], [one, []]));
  return {
    waiting: {
      quotes: await lane(LANES.quote),
      others: await lane(LANES.other),
      tests: await lane(LANES.test),
      samples: await lane(LANES.sample),
    },
    snoozed: await shelf('snoozed'),
    done: await shelf('done'),
    prospects: await shelf('prospect'),
    held: { ...(await heldTally(db)) },
    visits: (await db.get('counts', 'visits')) ?? noVisits(),
    suppressed: await db.count('suppressed'),
    records: await countEntries(db),
    unreadable: await db.count('problems'),
  };
}

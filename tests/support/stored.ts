import type { Database } from '../../lib/storage/database.ts';

/** What an import leaves behind, as far as it is the same whenever the same records came: no times, no seals. */
export interface Stored {
  /** By key. */
  leads: Record<string, unknown>;
  held: Record<string, unknown>;
  problems: Record<string, unknown>;
  tally: unknown;
}

export async function storedOf(db: Database): Promise<Stored> {
  const [leads, held, problems, tally] = await Promise.all([
    db.getAll('leads'),
    db.getAll('held'),
    db.getAll('problems'),
    db.get('tallies', 'held'),
  ]);
  return {
    leads: Object.fromEntries(
      leads.map(({ feed: { receivedAt: _, ...feed }, ...row }) => [feed.leadKey, { ...row, feed }]),
    ),
    held: Object.fromEntries(
      held.map(({ heldKey, outline, sourceMac, revision, triage }) => [
        heldKey,
        { outline, sourceMac, revision, triage },
      ]),
    ),
    problems: Object.fromEntries(problems.map(({ id, reason, source }) => [id, { reason, source }])),
    tally: tally ?? { visit: 0, unknown: 0 },
  };
}

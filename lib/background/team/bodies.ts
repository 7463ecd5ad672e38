import * as z from 'zod/mini';
import { type SharedFeeds, teamsId } from '../../domain/team/shared-feeds.ts';
import type { OwnBody } from '../../team/ports.ts';
import { keysOfName } from '../../storage/team-leads.ts';
import type { Database } from '../../storage/database.ts';
import { recordOfHeld, recordOfLead } from '../kept-record.ts';
import type { Vault } from '../vault.ts';

/** What the team gets of a lead: the record as the feed had it, to be read by each browser as if it had come from the feed. */

export const bodySchema = z.object({
  feed: z.string().check(z.maxLength(200)),
  source: z.string().check(z.maxLength(2_000_000)),
  path: z.string().check(z.maxLength(4_000)),
});
export type RecordBody = z.infer<typeof bodySchema>;

/** When it was first known to the team, so that the days of article 14 are the same for all. */
export const aboutSchema = z.object({ since: z.iso.datetime(), revision: z.int() });

/**
 * Of one that is held, its record goes from seal to seal, as in a backup: from that of raw bytes to that of the team's lead, and
 * no seal of a person's is opened.
 */
export async function bodyOfLead(
  db: Database,
  vault: Pick<Vault, 'openRaw'>,
  shared: SharedFeeds,
  name: string,
): Promise<OwnBody | null> {
  for (const key of await keysOfName(db, name)) {
    const lead = await db.get('leads', key);
    if (lead) {
      const { connectionId, receivedAt, revision } = lead.feed;
      return bodyOf(teamsId(shared, connectionId), recordOfLead(lead), { since: receivedAt, revision });
    }
    const held = await db.get('held', key);
    const record = held && !held.erased ? await recordOfHeld(held, vault) : null;
    if (held && record) {
      const { connectionId, obtainedAt, revision } = held;
      return bodyOf(teamsId(shared, connectionId), record, { since: obtainedAt, revision });
    }
  }
  return null;
}

const bodyOf = (
  feed: string,
  { source, path }: Omit<RecordBody, 'feed'>,
  about: z.infer<typeof aboutSchema>,
): OwnBody => ({ says: { feed, source, path } satisfies RecordBody, about });

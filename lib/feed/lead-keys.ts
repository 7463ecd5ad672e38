import type { MappedLead } from '../domain/lead/lead.ts';
import type { FeedRecord } from './read-feed.ts';
import { canonicalOf } from './tree.ts';

export interface Hashes {
  keyedHash(text: string): Promise<string>;
}

interface LeadKey {
  leadKey: string;
  /** It is not the lead's own: another lead has that. */
  aside?: true;
}

type Keyed = Pick<Extract<FeedRecord, { ok: true }>, 'lead' | 'path' | 'tree'>;

export type KeyMaker = (record: Keyed, connectionId: string, hashes: Hashes) => Promise<LeadKey>;

/** The feed's own id, or, without one, a fingerprint. */
export const ownKey: KeyMaker = async ({ lead }, connectionId, hashes) =>
  lead.feedId === null
    ? { leadKey: await fingerprint(lead, connectionId, hashes) }
    : { leadKey: `id:${connectionId}:${lead.feedId}` };

/**
 * For an id that means another lead on another marketplace. Only the later one has this key: a feed that begins to
 * name its marketplace has not sent new leads.
 */
export const marketplaceKey: KeyMaker = async ({ lead }, connectionId) => ({
  leadKey: `id:${connectionId}@${lead.marketplace}:${lead.feedId}`,
});

/** For an id that is shared by leads that have nothing to do with each other. */
export const fingerprintKey: KeyMaker = async ({ lead }, connectionId, hashes) => ({
  leadKey: await fingerprint(lead, connectionId, hashes),
  aside: true,
});

/** For whatever else would be one and is not the same: nothing shares it but the very same record. */
export const exactKey: KeyMaker = async ({ path, tree }, connectionId, hashes) => ({
  leadKey: `fp:${await hashes.keyedHash(JSON.stringify([connectionId, 'record', path, canonicalOf(tree)]))}`,
  aside: true,
});

/**
 * A hash of what is least likely to change. An e-mail address alone would not do: a buyer who asks twice has made two
 * requests, and a date may be no more than the day. What tells them apart then is what was asked.
 */
async function fingerprint(lead: MappedLead, connectionId: string, hashes: Hashes): Promise<string> {
  const { person, products } = lead;
  const parts = [
    lead.marketplace,
    lead.kindRaw,
    lead.typeRaw,
    person.email || person.phoneRaw || person.fullName || person.lastName,
    lead.createdAtRaw,
    products[0]?.name,
    lead.message,
  ];
  return `fp:${await hashes.keyedHash(JSON.stringify([connectionId, ...parts]))}`;
}

/** Where a lead lies while it is held: not even a feed id can be read from it. */
export const heldKeyOf = (leadKey: string, hashes: Hashes): Promise<string> => hashes.keyedHash(`lead|${leadKey}`);

/** What tells a changed record from the same one. A plain hash of so little text could be found by guessing. */
export const sourceMacOf = (sourceHash: string, hashes: Hashes): Promise<string> =>
  hashes.keyedHash(`source|${sourceHash}`);

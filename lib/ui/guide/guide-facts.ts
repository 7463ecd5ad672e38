import { isFeed } from '../../domain/connection/connection.ts';
import type { GuideFacts, GuideNotes } from '../../domain/guide/guide.ts';
import type { CrmProfile } from '../../domain/profile/profile.ts';
import type { ConnectionView } from '../../rpc/contract.ts';

/** What the feeds, the CRMs and the notes say of the first steps. */
export function factsOf(
  feeds: readonly ConnectionView[],
  crms: readonly Pick<CrmProfile, 'confirmed'>[],
  { filled }: Pick<GuideNotes, 'filled'>,
): GuideFacts {
  return {
    feed: feeds.some(({ connection }) => connection.mode !== 'stopped'),
    mapping: mappingState(feeds.filter(({ connection }) => isFeed(connection))),
    crm: crms.length > 0,
    fill: filled || crms.some(({ confirmed }) => confirmed),
  };
}

function mappingState(own: readonly ConnectionView[]): GuideFacts['mapping'] {
  if (own.length === 0) return 'none';
  if (toCheck(own)) return 'unchecked';
  return own.some(({ mapping }) => mapping?.confirmed) ? 'checked' : 'unread';
}

/** The feed whose layout waits for somebody to look at it. */
export const toCheck = (feeds: readonly ConnectionView[]): ConnectionView | undefined =>
  feeds.find(({ connection, mapping }) => isFeed(connection) && mapping?.confirmed === false);

import { byAge, coloursOf } from '../../domain/connection/colours.ts';
import type { ConnectionColour } from '../../domain/connection/connection.ts';
import type { ConnectionView } from '../../rpc/contract.ts';

/** A feed as it is told from another: by its name, and at a glance by its colour. */
export interface FeedMarking {
  name: string;
  colour: ConnectionColour;
}

export type FeedMarkings = ReadonlyMap<string, FeedMarking>;

/** By connection. Empty as long as there is one feed only: then there is nothing to tell apart. */
export function feedMarkings(views: readonly ConnectionView[]): FeedMarkings {
  const own = views
    .map(({ connection }) => connection)
    .filter(({ mode }) => mode !== 'sample')
    .toSorted(byAge);
  if (own.length < 2) return new Map();
  const colours = coloursOf(own);
  return new Map(own.map(({ id, name }) => [id, { name, colour: colours.get(id) ?? 'grey' }]));
}

/** How many of the requests are of which feed, in the order of the feeds; those without any are left out. */
export function countByFeed(
  connectionIds: readonly string[],
  markings: FeedMarkings,
): { id: string; marking: FeedMarking; count: number }[] {
  return [...markings]
    .map(([id, marking]) => ({ id, marking, count: connectionIds.filter((one) => one === id).length }))
    .filter(({ count }) => count > 0);
}

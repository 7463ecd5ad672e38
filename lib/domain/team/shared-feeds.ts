/** The feeds of a team, as one browser has them. */
export interface SharedFeeds {
  /** Ids of connections of this browser. */
  feeds: readonly string[];
  /** What the team calls those that were here under an id of their own when their team's came. */
  known?: Readonly<Record<string, string>>;
}

/** What the team calls a connection of this browser: the same with all, and the base of its leads' names. */
export const teamsId = ({ known }: Pick<SharedFeeds, 'known'>, connectionId: string): string =>
  (known && Object.hasOwn(known, connectionId) && known[connectionId]) || connectionId;

/** The connection of this browser that is a feed of the team; undefined where there is none, or no longer. */
export const ownId = (shared: SharedFeeds, id: string): string | undefined =>
  shared.feeds.find((connectionId) => teamsId(shared, connectionId) === id);

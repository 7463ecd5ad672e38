/** One feed: where it is and how it is used. Its address and key are kept apart, in a store of their own. */
export interface Connection {
  id: string;
  name: string;
  /**
   * Leads of a connection in test mode are marked and not counted; 'sample' is the feed that ships with Leadstand.
   * A 'stopped' one was removed, and its leads were kept: it has no address any more.
   */
  mode: 'live' | 'test' | 'sample' | 'stopped';
  /** For people and for the permission: `https://feeds.example.com`. Empty where nothing is downloaded. */
  origin: string;
  createdAt: string;
  /** When its test began; absent where it began with the connection. */
  testSince?: string;
  /** Tells one feed from another at a glance, always beside its name. */
  colour?: ConnectionColour;
  /** The user wants nothing to be downloaded for now. What is here stays. */
  paused?: boolean;
  /** It was paused when this browser's time in a team ended, and not by its user. */
  pausedBy?: 'team';
  /** Set up by the company's policy: it can be looked at here, and changed there. */
  managed?: boolean;
  /** What the policy calls it. Stays when the policy no longer speaks of it, so that it is found again. */
  policyId?: string;
}

export const CONNECTION_COLOURS = ['blue', 'green', 'orange', 'purple', 'red', 'teal', 'yellow', 'grey'] as const;
export type ConnectionColour = (typeof CONNECTION_COLOURS)[number];

/** The connection of the feed that ships with Leadstand. */
export const SAMPLE_ID = 'sample';

/** Whether it is downloaded at all. */
export const isFeed = ({ mode }: Pick<Connection, 'mode'>): boolean => mode === 'live' || mode === 'test';

/** Where the key goes: it is part of the URL already, or is added as a query parameter or a header. */
export type KeyPlacement = { kind: 'in-url' } | { kind: 'query'; name: string } | { kind: 'header'; name: string };

/** The secret half of a connection. Never leaves the extension's IndexedDB but in the request itself. */
export interface FeedAddress {
  url: string;
  key: string;
  placement: KeyPlacement;
}

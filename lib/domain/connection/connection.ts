/** One feed: where it is and how it is used. Its address and key are kept apart, in a store of their own. */
export interface Connection {
  id: string;
  name: string;
  /** Leads of a connection in test mode are marked and not counted; 'sample' is the feed that ships with Leadstand. */
  mode: 'live' | 'test' | 'sample';
  /** For people and for the permission: `https://feeds.example.com`. Empty for the sample. */
  origin: string;
  createdAt: string;
}

/** Where the key goes: it is part of the URL already, or is added as a query parameter or a header. */
export type KeyPlacement = { kind: 'in-url' } | { kind: 'query'; name: string } | { kind: 'header'; name: string };

/** The secret half of a connection. Never leaves the extension's IndexedDB but in the request itself. */
export interface FeedAddress {
  url: string;
  key: string;
  placement: KeyPlacement;
}

/**
 * What is more than a feed of leads can need. A feed is somebody else's file: whatever arrives, reading it must
 * neither fill the memory nor keep the background worker busy for minutes. Lengths are in UTF-16 units.
 */
export const LIMITS = {
  /** One fetch with its body. Feeds can be slow; a heartbeat keeps the worker alive meanwhile. */
  timeoutMs: 120_000,
  /** A lead takes about 1.2 kB, so this is some 140,000 leads: more than a stand gets in its lifetime. */
  bodyBytes: 160 * 1024 * 1024,
  /** The same number of leads, for a body that repeats a tiny record. */
  records: 150_000,
  /** The longest message a person types is some kilobytes; beyond this, something else was put into the record. */
  recordLength: 1024 * 1024,
  /** As much of an oversized record as is kept, so that a person can see what it is. */
  keptOfTooLarge: 2048,
  /** Known layouts of leads nest 6 deep; 32 leaves room for envelopes. */
  depth: 32,
  /** A record that is too deep is skipped, but the parser keeps every open element: at this depth it gives up. */
  skippedDepth: 1000,
  /** Attributes of one element. The parser keeps them all until the tag ends, which may be never. */
  attributes: 1000,
  /** The name of an element, an attribute or an entity. */
  nameLength: 1024,
  /** One text of a lead: a name, a city. */
  fieldLength: 2000,
  messageLength: 100_000,
} as const;

import type { Database } from '../storage/database.ts';
import type { CouchClient } from './couch.ts';
import type { Keyring } from './keyring.ts';

/** A lead as the team gets it: whatever the rest of the extension makes of it. */
export interface LeadBody {
  /** The name that the team knows it by. */
  lead: string;
  body: unknown;
  about: unknown;
}

/** `says` is the same for all who have the lead, and makes the version; what one of them knows of it may differ. */
export interface OwnBody {
  says: unknown;
  about: unknown;
}

export interface TeamPorts {
  db: Database;
  couch: CouchClient;
  ring: Keyring;
  /** What is to be sent of a lead; null where it is not here any more. */
  bodyOf: (lead: string) => Promise<OwnBody | null>;
  now: () => number;
}

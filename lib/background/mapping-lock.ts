import { SAMPLE_ID } from '../domain/connection/connection.ts';
import type { Database } from '../storage/database.ts';
import { readPolicyState } from '../storage/policy.ts';

/** A mapping that can be looked at only: the sample's, which is as its file is, and one that the company has set. */
export const isMappingLocked = async (db: Database, connectionId: string): Promise<boolean> =>
  connectionId === SAMPLE_ID || (await readPolicyState(db))?.mapped.includes(connectionId) === true;

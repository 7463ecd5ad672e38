import type { FeedMapping } from '../domain/mapping/mapping.ts';
import { addMapping } from '../storage/policy.ts';
import type { Parts } from './parts.ts';

/** Makes the company's mapping that of a connection. */
export const mappingSaver =
  (parts: Pick<Parts, 'db' | 'now'>) =>
  async (connectionId: string, mapping: FeedMapping): Promise<void> =>
    addMapping(await parts.db(), connectionId, mapping, new Date(parts.now()).toISOString());

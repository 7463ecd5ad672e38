import type { ChainHead } from '../domain/consent/chain-hash.ts';
import { browser } from './browser.ts';

const KEY = 'consent:chain-head';

/** Where the end of the chain of records is noted: away from the database, which may be put back or changed as a whole. */
export const chainHead = {
  async read(): Promise<ChainHead | null> {
    const noted: unknown = (await browser.storage.local.get(KEY))[KEY];
    return isHead(noted) ? noted : null;
  },
  write: ({ seq, hash }: ChainHead): Promise<void> => browser.storage.local.set({ [KEY]: { seq, hash } }),
};

const isHead = (noted: unknown): noted is ChainHead =>
  typeof noted === 'object' &&
  noted !== null &&
  'seq' in noted &&
  typeof noted.seq === 'number' &&
  'hash' in noted &&
  typeof noted.hash === 'string';

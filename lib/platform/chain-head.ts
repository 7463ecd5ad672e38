import type { ChainHead } from '../domain/consent/chain-hash.ts';
import { browser } from './browser.ts';

const KEY = 'consent:chain-head';
const EXPECTED = 'consent:chain-head-expected';

/** Where the end of the chain of records is noted: away from the database, which may be put back or changed as a whole. */
export const chainHead = {
  read: (): Promise<ChainHead | null> => headAt(KEY),
  async write({ seq, hash }: ChainHead): Promise<void> {
    await browser.storage.local.set({ [KEY]: { seq, hash } });
    await browser.storage.local.remove(EXPECTED);
  },
  expect: ({ seq, hash }: ChainHead): Promise<void> => browser.storage.local.set({ [EXPECTED]: { seq, hash } }),
  expected: (): Promise<ChainHead | null> => headAt(EXPECTED),
};

async function headAt(key: string): Promise<ChainHead | null> {
  const noted: unknown = (await browser.storage.local.get(key))[key];
  return isHead(noted) ? noted : null;
}

const isHead = (noted: unknown): noted is ChainHead =>
  typeof noted === 'object' &&
  noted !== null &&
  'seq' in noted &&
  typeof noted.seq === 'number' &&
  'hash' in noted &&
  typeof noted.hash === 'string';

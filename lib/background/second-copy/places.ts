import { browser } from '../../platform/browser.ts';
import { inDatabase, inFile } from '../../storage/copy-key.ts';
import type { SecondCopy } from './keep-copy.ts';

const LOOKED_AT = 'copy:looked-at';

/** In this browser. */
export const secondCopy: SecondCopy = {
  shelf: {
    get: (keys) => browser.storage.local.get(keys),
    set: (values) => browser.storage.local.set(values),
    remove: (keys) => browser.storage.local.remove(keys),
  },
  keys: [inDatabase(), inFile],
  async wasLookedAt() {
    const { [LOOKED_AT]: seen } = await browser.storage.session.get(LOOKED_AT);
    if (seen === undefined) await browser.storage.session.set({ [LOOKED_AT]: { yes: true } });
    return seen !== undefined;
  },
};

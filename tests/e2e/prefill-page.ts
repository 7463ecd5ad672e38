import { assign } from '../../lib/prefill/assign/assign.ts';
import { collect } from '../../lib/prefill/collect/collect.ts';
import { fillPage } from '../../lib/prefill/fill.ts';

/** The engine, for a test that drives it from outside of the page. */
Object.assign(globalThis, {
  prefill: {
    fill: (values: Parameters<typeof fillPage>[1]) =>
      fillPage(document, values, { leadKey: 'k', langs: ['en'], settleMs: 1, finalSettleMs: 20 }),
    detect: () => assign(collect(document)).length,
  },
});

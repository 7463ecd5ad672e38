import { assign } from '../../lib/prefill/assign/assign.ts';
import { collect } from '../../lib/prefill/collect/collect.ts';
import { fillPage } from '../../lib/prefill/fill.ts';
import { LocalAgent } from '../../lib/prefill/local-agent.ts';
import { Undo } from '../../lib/prefill/undo.ts';

/** The engine, for a test that drives it from outside of the page. */
Object.assign(globalThis, {
  prefill: {
    fill: (values: Parameters<typeof fillPage>[1]) =>
      fillPage(new LocalAgent(document, new Undo(), { settleMs: 1, finalSettleMs: 20 }), values, {
        leadKey: 'k',
        origin: '',
        langs: ['en'],
      }),
    detect: () => assign(collect(document)).map(({ type }) => type),
  },
});

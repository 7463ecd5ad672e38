import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Caller, contract, type MethodName } from '../../lib/rpc/contract.ts';
import { answer, callerOf, type Handlers } from '../../lib/rpc/server.ts';

const ORIGIN = 'chrome-extension://leadstand';
const self = { id: 'leadstand', origin: ORIGIN };
const names = Object.keys(contract) as MethodName[];
const PAGES: Readonly<Record<string, Caller>> = {
  'popup.html': 'popup',
  'sidepanel.html': 'sidepanel',
  'options.html': 'options',
  'practice-crm.html': 'practice-crm',
  'visits.html': 'visits',
  'insights.html': 'insights',
  'diagnostics.html': 'diagnostics',
};

/** Nobody among these is a page of ours, however much it looks like one. */
const STRANGERS = [
  {},
  { id: 'leadstand' },
  { url: `${ORIGIN}/popup.html` },
  { id: 'other', url: `${ORIGIN}/popup.html` },
  { id: 'leadstand', url: 'https://crm.example.com/popup.html' },
  { id: 'leadstand', url: `https://crm.example.com/#${ORIGIN}/options.html` },
  { id: 'leadstand', url: `${ORIGIN}.evil/options.html` },
  { id: 'leadstand', url: `${ORIGIN}@evil.example/options.html` },
  { id: 'leadstand', url: `${ORIGIN}/options.html/../x` },
  { id: 'leadstand', url: `${ORIGIN}/background.js` },
  { id: 'leadstand', url: `${ORIGIN}/constructor` },
  { id: 'leadstand', url: `${ORIGIN}/__proto__` },
  { id: 'leadstand', url: `${ORIGIN}//options.html` },
  { id: 'leadstand', url: 'about:blank' },
  { id: 'leadstand', url: `data:text/html,${ORIGIN}/options.html` },
];

const handlersOf = (handler: () => Promise<unknown>): Handlers =>
  Object.fromEntries(names.map((name) => [name, handler])) as unknown as Handlers;

async function refusalOf(message: unknown, sender: object): Promise<string | null> {
  const reply = await answer(
    message,
    sender,
    self,
    handlersOf(async () => null),
    () => {},
  );
  return reply.ok ? null : reply.error.code;
}

test.each(Object.entries(PAGES))(
  'threat 7: %s may send what the contract lists for it, and nothing else',
  async (page, caller) => {
    const sender = { id: 'leadstand', url: `${ORIGIN}/${page}?tab=1#x` };
    for (const call of names) {
      const refusal = await refusalOf({ call, input: {} }, sender);
      expect([call, refusal === 'not-allowed']).toEqual([call, !contract[call].callers.includes(caller)]);
    }
  },
);

test.each(STRANGERS.map((sender) => [sender]))('threat 7: %j may send nothing', async (sender) => {
  for (const call of names) expect([call, await refusalOf({ call, input: {} }, sender)]).toEqual([call, 'not-allowed']);
});

test('threat 7: whatever is sent by whomever, only agreed messages of agreed callers reach a handler', async () => {
  const senders = fc.oneof(
    fc
      .constantFrom(...Object.keys(PAGES), 'background.html')
      .map((page) => ({ id: 'leadstand', url: `${ORIGIN}/${page}` })),
    fc.constantFrom(...STRANGERS),
    fc.record({ id: fc.constantFrom('leadstand', 'other'), url: fc.webUrl() }),
  );
  const input = fc.oneof(
    fc.constant({}),
    fc.record({ leadKey: fc.string() }),
    fc.record({ heldKey: fc.string() }),
    fc.record({ connectionId: fc.string() }),
    fc.record({ tabId: fc.nat() }),
    fc.record({ limit: fc.integer() }),
    fc.anything(),
  );
  const messages = fc.oneof(
    { weight: 4, arbitrary: fc.record({ call: fc.constantFrom(...names), input }) },
    { weight: 1, arbitrary: fc.record({ call: fc.constantFrom('__proto__', 'constructor', 'toString'), input }) },
    { weight: 1, arbitrary: fc.anything() },
  );
  let reached = 0;
  await fc.assert(
    fc.asyncProperty(messages, senders, async (message, sender) => {
      const handler = vi.fn(async () => null);
      const reply = await answer(message, sender, self, handlersOf(handler), () => {});
      const caller = callerOf(sender, self);
      if (handler.mock.calls.length === 0) {
        expect(reply.ok).toBe(false);
        return;
      }
      reached += 1;
      const { call, input: sent } = message as { call: MethodName; input: unknown };
      expect(caller !== null && contract[call].callers.includes(caller)).toBe(true);
      expect(contract[call].input.safeParse(sent).success).toBe(true);
    }),
    { numRuns: 4000 },
  );
  expect(reached).toBeGreaterThan(20);
});

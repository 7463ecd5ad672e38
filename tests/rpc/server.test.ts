import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { contract, type MethodName } from '../../lib/rpc/contract.ts';
import { answer, callerOf, type Handlers, RpcFailure } from '../../lib/rpc/server.ts';

const self = { id: 'leadstand', origin: 'chrome-extension://leadstand' };
const names = Object.keys(contract) as MethodName[];
const popup = { id: 'leadstand', url: 'chrome-extension://leadstand/popup.html' };

const handlersOf = (handler: () => Promise<unknown>): Handlers =>
  Object.fromEntries(names.map((name) => [name, handler])) as unknown as Handlers;

test.each([
  [popup, 'popup'],
  [{ id: 'leadstand', url: 'chrome-extension://leadstand/popup.html?tab=1#x' }, 'popup'],
  [{ id: 'leadstand', url: 'chrome-extension://leadstand/options.html' }, 'options'],
  // A content script of ours has our id, and the page's address.
  [{ id: 'leadstand', url: 'https://crm.example.com/popup.html' }, null],
  [{ id: 'other', url: 'chrome-extension://leadstand/popup.html' }, null],
  [{ id: 'leadstand', url: 'chrome-extension://leadstand.evil/popup.html' }, null],
  [{ id: 'leadstand', url: 'chrome-extension://leadstand/constructor' }, null],
  [{ id: 'leadstand' }, null],
  [{}, null],
])('%j is %s', (sender, caller) => {
  expect(callerOf(sender, self)).toBe(caller);
});

test('whatever is sent by whomever, only agreed messages of agreed callers reach a handler', async () => {
  const senders = fc.oneof(
    fc.constantFrom('popup', 'options', 'practice-crm', 'prefill', 'background').map((page) => ({
      id: 'leadstand',
      url: `chrome-extension://leadstand/${page}.html`,
    })),
    fc.record({ id: fc.constantFrom('leadstand', 'other'), url: fc.webUrl() }),
  );
  const messages = fc.oneof(fc.record({ call: fc.constantFrom(...names), input: fc.anything() }), fc.anything());
  await fc.assert(
    fc.asyncProperty(messages, senders, async (message, sender) => {
      const handler = vi.fn(async () => null);
      const reply = await answer(message, sender, self, handlersOf(handler), () => {});
      const caller = callerOf(sender, self);
      if (handler.mock.calls.length > 0) {
        const name = (message as { call: MethodName }).call;
        expect(caller !== null && contract[name].callers.includes(caller)).toBe(true);
        expect(contract[name].input.safeParse((message as { input: unknown }).input).success).toBe(true);
      } else {
        expect(reply.ok).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a failure crosses as data, a bug only as "internal"', async () => {
  const message = { call: 'triage.undo', input: { at: 'x' } };
  const fail = handlersOf(() => Promise.reject(new RpcFailure('not-found')));
  expect(await answer(message, popup, self, fail, () => {})).toMatchObject({ ok: false, error: { code: 'not-found' } });

  const seen = vi.fn();
  const bug = handlersOf(() => Promise.reject(new Error('https://feeds.example.com/?key=SECRETKEY123')));
  const reply = await answer(message, popup, self, bug, seen);
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(JSON.stringify(reply)).not.toContain('SECRETKEY123');
  expect(seen).toHaveBeenCalledOnce();
});

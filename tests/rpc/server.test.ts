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

test.each([{ origins: ['https://['] }, { origins: [' '] }, { newContactUrl: 'https://[' }, { newContactUrl: 'a' }])(
  'a CRM at a site that no browser can open is not saved: %j',
  async (over) => {
    const whole = { id: 'a', name: 'a', basedOn: null, origins: ['https://crm.example.com'], rules: [], valueMaps: {} };
    const profile = { ...whole, newContactUrl: null, confirmed: false, ...over };
    const message = { call: 'profiles.save', input: { profile } };
    const options = { id: 'leadstand', url: 'chrome-extension://leadstand/options.html' };
    const handler = vi.fn(async () => null);
    expect(await answer(message, options, self, handlersOf(handler), () => {})).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    });
    expect(handler).not.toHaveBeenCalled();
  },
);

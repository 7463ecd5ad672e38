// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { installPrefill, type Runtime } from '../../lib/prefill/listen.ts';
import type { PrefillAsks, PrefillReply } from '../../lib/prefill/protocol.ts';
import { originOf } from '../../lib/prefill/collect/walk.ts';
import { openPage, putMarkup } from './support.ts';

type Listener = Parameters<Runtime['onMessage']['addListener']>[0];

function runtime() {
  const listeners: Listener[] = [];
  const api: Runtime = { id: 'ours', onMessage: { addListener: (listener) => void listeners.push(listener) } };
  const send = (message: unknown, sender: { id?: string; tab?: unknown } = { id: 'ours' }) =>
    new Promise<PrefillReply | boolean | 'unheard'>((done) => {
      if (!listeners[0]!(message, sender, done)) done('unheard');
    });
  return { api, listeners, send };
}

const GUARD = Symbol.for('leadstand.prefill');
const collect = (origin = originOf(document)) => ({ leadstand: 'collect', origin, signs: ['#first'] });
const valueOf = (id: string) => (document.getElementById(id) as HTMLInputElement).value;

/** What the background does: looks, writes into one field, and ends. */
async function fillFirstName(send: ReturnType<typeof runtime>['send']) {
  const looked = (await send(collect())) as { value: PrefillAsks['collect']['out'] };
  const { session, fields } = looked.value;
  const { ref } = fields.find(({ id }) => id === 'first')!;
  const steps = [{ ref, type: 'given-name', text: 'Anna', wordings: [] }];
  return { session, written: await send({ leadstand: 'write', session, run: 'one', steps }) };
}

beforeEach(() => {
  delete (globalThis as { [GUARD]?: unknown })[GUARD];
  openPage('contact.html');
});

describe('the content script', () => {
  it('fills and undoes when the background asks', async () => {
    const { api, send } = runtime();
    installPrefill(api);
    const { session, written } = await fillFirstName(send);
    expect(written).toMatchObject({ ok: true, value: [{ outcome: 'filled', before: '', after: 'Anna' }] });
    const finished = await send({ leadstand: 'finish', session, run: 'one', earlier: [] });
    expect(finished).toMatchObject({ ok: true, value: { undoable: true, results: [{ outcome: 'filled' }] } });
    expect(await send({ leadstand: 'undo' })).toMatchObject({ ok: true, value: { undoable: false } });
    expect(valueOf('first')).toBe('');
    expect(await send({ leadstand: 'undo' })).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
  });

  it('refuses when the tab has moved on', async () => {
    const { api, send } = runtime();
    installPrefill(api);
    expect(await send(collect('https://elsewhere.example'))).toMatchObject({
      ok: false,
      error: { code: 'page-changed' },
    });
  });

  it('writes nothing for somebody who looked at another document', async () => {
    const { api, send } = runtime();
    installPrefill(api);
    await send(collect());
    const steps = [{ ref: 1, type: 'given-name', text: 'Anna', wordings: [] }];
    expect(await send({ leadstand: 'write', session: 'of the page before', run: 'one', steps })).toMatchObject({
      ok: false,
      error: { code: 'page-changed' },
    });
    expect(valueOf('first')).toBe('');
  });

  it('never sends what is in a password field', async () => {
    putMarkup(document.body, '<input type="password" value="hunter2"><input name="email">');
    const { api, send } = runtime();
    installPrefill(api);
    expect(JSON.stringify(await send(collect()))).not.toContain('hunter2');
  });

  it('never sends what is in a field that the user cannot see', async () => {
    putMarkup(
      document.body,
      '<input name="email"><p hidden><textarea>one-time secret</textarea></p><input name="honeypot" value="token">',
    );
    const { api, send } = runtime();
    installPrefill(api);
    expect(JSON.stringify(await send(collect()))).not.toMatch(/one-time secret|token/);
  });

  it.each([
    ['another extension', { id: 'theirs' }],
    ['a content script', { id: 'ours', tab: { id: 1 } }],
  ])('does not hear %s', async (_, sender) => {
    const { api, send } = runtime();
    installPrefill(api);
    expect(await send(collect(), sender)).toBe('unheard');
  });

  it('threat 6: does not hear messages that are not its own', async () => {
    const { api, send } = runtime();
    installPrefill(api);
    for (const message of [null, 1, 'undo', {}, { leadstand: 'fill' }, { leadstand: 'other' }])
      expect(await send(message)).toBe('unheard');
  });

  it('listens once, however often it is injected, and again after an update', () => {
    const first = runtime();
    installPrefill(first.api);
    installPrefill(first.api);
    expect(first.listeners).toHaveLength(1);
    first.api.id = undefined;
    const second = runtime();
    installPrefill(second.api);
    expect(second.listeners).toHaveLength(1);
  });
});

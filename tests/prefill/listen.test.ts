// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { installPrefill, type Runtime } from '../../lib/prefill/listen.ts';
import type { PrefillReply } from '../../lib/prefill/protocol.ts';
import { originOf } from '../../lib/prefill/collect/walk.ts';
import { openPage, putMarkup, VALUES } from './support.ts';

type Listener = Parameters<Runtime['onMessage']['addListener']>[0];

function runtime() {
  const listeners: Listener[] = [];
  const api: Runtime = { id: 'ours', onMessage: { addListener: (listener) => void listeners.push(listener) } };
  const send = (message: unknown, sender: { id?: string; tab?: unknown } = { id: 'ours' }) =>
    new Promise<PrefillReply | 'unheard'>((done) => {
      if (!listeners[0]!(message, sender, done)) done('unheard');
    });
  return { api, listeners, send };
}

const GUARD = Symbol.for('leadstand.prefill');
const fill = () => ({ leadstand: 'fill', leadKey: 'k', origin: originOf(document), values: VALUES });

beforeEach(() => {
  delete (globalThis as { [GUARD]?: unknown })[GUARD];
  openPage('contact.html');
});

describe('the content script', () => {
  it('fills and undoes when the background asks', async () => {
    const { api, send } = runtime();
    installPrefill(api);
    expect(await send(fill())).toMatchObject({ ok: true, value: { leadKey: 'k', undoable: true } });
    expect(await send({ leadstand: 'undo' })).toMatchObject({ ok: true, value: { leadKey: 'k', undoable: false } });
    expect((document.getElementById('first') as HTMLInputElement).value).toBe('');
    expect(await send({ leadstand: 'undo' })).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
  });

  it('refuses when the tab has moved on', async () => {
    const { api, send } = runtime();
    installPrefill(api);
    expect(await send({ ...fill(), origin: 'https://elsewhere.example' })).toMatchObject({
      ok: false,
      error: { code: 'page-changed' },
    });
    expect((document.getElementById('first') as HTMLInputElement).value).toBe('');
  });

  it('says when there is no form', async () => {
    putMarkup(document.body, '<p>Nothing here</p>');
    const { api, send } = runtime();
    installPrefill(api);
    expect(await send(fill())).toMatchObject({ ok: false, error: { code: 'no-form' } });
  });

  it.each([
    ['another extension', { id: 'theirs' }],
    ['a content script', { id: 'ours', tab: { id: 1 } }],
  ])('does not hear %s', async (_, sender) => {
    const { api, send } = runtime();
    installPrefill(api);
    expect(await send(fill(), sender)).toBe('unheard');
  });

  it('does not hear messages that are not its own', async () => {
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

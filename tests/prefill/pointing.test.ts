// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { installPrefill, type Runtime } from '../../lib/prefill/listen.ts';
import type { PrefillAsks, PrefillReply } from '../../lib/prefill/protocol.ts';
import { nextTarget } from '../../lib/prefill/pointing.ts';
import { originOf } from '../../lib/prefill/collect/walk.ts';
import { putMarkup } from './support.ts';

const LONG = 60_000;
const at = (id: string): HTMLElement => document.getElementById(id)!;
const press = (id: string): unknown =>
  at(id).dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
const enter = (id: string): unknown => at(id).dispatchEvent(new Event('focusin', { bubbles: true, composed: true }));

beforeEach(() => putMarkup(document.body, '<input id="one"><p id="text">Text</p><input id="two">'));

describe('the next thing that is pointed at', () => {
  it.each([
    ['pressed', press],
    ['entered', enter],
  ])('is the one that is %s', async (_, point) => {
    const target = nextTarget(document, LONG);
    point('two');
    expect(await target).toBe(at('two'));
  });

  it('is not the field that gets the focus back because its window came to the front', async () => {
    const target = nextTarget(document, LONG);
    window.dispatchEvent(new Event('focus'));
    enter('one');
    press('two');
    expect(await target).toBe(at('two'));
  });

  it('is none when nothing is, or when it is called off', async () => {
    expect(await nextTarget(document, 1)).toBeNull();
    const callOff = new AbortController();
    const target = nextTarget(document, LONG, callOff.signal);
    callOff.abort();
    expect(await target).toBeNull();
    expect(await nextTarget(document, LONG, callOff.signal)).toBeNull();
  });
});

describe('the script in the page', () => {
  type Listener = Parameters<Runtime['onMessage']['addListener']>[0];

  /** Looks at the page and waits for a press, as the background does. */
  async function waiting() {
    delete (globalThis as { [key: symbol]: unknown })[Symbol.for('leadstand.prefill')];
    const listeners: Listener[] = [];
    installPrefill({ id: 'ours', onMessage: { addListener: (listener) => void listeners.push(listener) } });
    const send = (message: unknown): Promise<PrefillReply> =>
      new Promise((done) => void listeners[0]!(message, { id: 'ours' }, done as (reply: unknown) => void));
    const look = { leadstand: 'collect', origin: originOf(document), signs: [] };
    const { value } = (await send(look)) as { value: PrefillAsks['collect']['out'] };
    return { look, send, point: () => send({ leadstand: 'point', session: value.session }), fields: value.fields };
  }

  it('tells which field was pressed', async () => {
    const { point, fields } = await waiting();
    const pointed = point();
    await Promise.resolve();
    press('two');
    expect(await pointed).toEqual({ ok: true, value: { ref: fields.find(({ id }) => id === 'two')!.ref } });
  });

  it('keeps nobody waiting for the user to point at something', async () => {
    const { point, send, look } = await waiting();
    const pointed = point();
    expect(await send(look)).toMatchObject({ ok: true });
    expect(await pointed).toEqual({ ok: true, value: { ref: null } });
  });
});

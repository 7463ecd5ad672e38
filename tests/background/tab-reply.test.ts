// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReply } from '../../lib/background/tab-reply.ts';
import { LocalAgent } from '../../lib/prefill/local-agent.ts';
import { Undo } from '../../lib/prefill/undo.ts';
import { openPage } from '../prefill/support.ts';

test.each(readdirSync(join(import.meta.dirname, '../prefill/pages')))(
  'whatever is told of %s arrives',
  async (name) => {
    openPage(name);
    const fields = await new LocalAgent(document, new Undo()).collect();
    const said = { ok: true, value: { session: 's', fields, found: ['#a'], otherFrames: [], focused: null } };
    expect(readReply('collect', structuredClone(said))).toEqual(said);
  },
);

test('threat 7: what an undo was not asked for is left out: whose fill it was, and where it is noted, the background knows', () => {
  const controls = [{ ref: 1, label: 'City', type: null, outcome: 'filled', before: '', after: '' }];
  const value = { origin: 'https://crm.example', controls, undoable: false };
  expect(readReply('undo', { ok: true, value: { ...value, leadKey: 'other', noted: 1 } })).toEqual({ ok: true, value });
});

test('an outcome that there are no words for is none', () => {
  const results = [{ ref: 1, outcome: 'done', before: '', after: '' }];
  expect(readReply('write', { ok: true, value: results })).toBeNull();
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fillPage } from '../../lib/prefill/fill.ts';
import type { FieldFacts } from '../../lib/prefill/field.ts';
import { LocalAgent } from '../../lib/prefill/local-agent.ts';
import { type PageAgent, PageGone } from '../../lib/prefill/page-agent.ts';
import { Undo } from '../../lib/prefill/undo.ts';
import { fillDocument } from './fill-document.ts';
import { field, putMarkup, VALUES } from './support.ts';

const PATIENCE = { settleMs: 0, finalSettleMs: 1 };
const input = (id: string) => document.getElementById(id) as HTMLInputElement;

function page(body: string): void {
  document.documentElement.lang = 'en';
  putMarkup(document.body, `<form>${body}</form>`);
}
const row = (label: string, id: string) => `<p><label for="${id}">${label}</label><input id="${id}"></p>`;
const refOf = (fields: readonly FieldFacts[], id: string) => fields.find((one) => one.id === id)!.ref;
const step = (ref: number, text: string) => ({ ref, type: 'organization' as const, text, wordings: [] });

beforeEach(() => page(''));

describe('a page that is loaded anew while an option is chosen', () => {
  it('is not said to hold what nobody has seen in it', async () => {
    const fields = (value = '') => [
      field({ label: 'Last name', value: 'kept', empty: false }),
      field({ label: 'E-mail', value: 'kept', empty: false }),
      field({ label: 'Country', tag: 'combobox', value, empty: value === '' }),
    ];
    let writes = 0;
    const agent: PageAgent = {
      collect: () => Promise.resolve(fields()),
      write: () => {
        writes += 1;
        return writes === 1
          ? Promise.reject(new PageGone('gone'))
          : Promise.resolve([{ ref: 0, outcome: 'refused', before: '', after: '' }]);
      },
      finish: () => Promise.resolve({ results: [], undoable: false }),
      reconnect: () => Promise.resolve(true),
    };
    const { controls } = await fillPage(agent, VALUES, { leadKey: 'k', origin: 'https://crm.example' });
    expect(controls.find(({ label }) => label === 'Country')).toMatchObject({ outcome: 'refused', after: '' });
    expect(writes).toBe(2);
  });
});

describe('a page that takes its time over each field', () => {
  it('is not filled for ever, and what is left is named', async () => {
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    const fields = ['Last name', 'E-mail', 'Company', 'City', 'Postal code'].map((label) => field({ label }));
    const agent: PageAgent = {
      collect: () => Promise.resolve(fields),
      write: ([one]) => {
        clock += 40_000;
        return Promise.resolve([{ ref: one!.ref, outcome: 'filled', before: '', after: one!.text ?? '' }]);
      },
      finish: () => Promise.resolve({ results: [], undoable: true }),
    };
    const { controls } = await fillPage(agent, VALUES, { leadKey: 'k', origin: 'https://crm.example' });
    vi.restoreAllMocks();
    expect(controls.map(({ outcome }) => outcome)).toEqual(['filled', 'filled', 'filled', 'unsure', 'unsure']);
  });
});

describe('a row that is removed', () => {
  it.each([
    ['at once', (remove: () => void) => remove()],
    ['a little later', (remove: () => void) => void setTimeout(remove)],
  ])('%s does not cost the text of another row with the same words', async (_, when) => {
    page(row('E-mail', 'mail') + row('Company', 'first') + row('Company', 'second'));
    input('second').value = 'Typed by hand';
    input('first').addEventListener('input', () => when(() => input('first').closest('p')!.remove()));
    await fillDocument(VALUES);
    expect(input('second').value).toBe('Typed by hand');
  });
});

describe('a user who goes on working while the page is filled', () => {
  it('keeps what was typed into a field that has been filled', async () => {
    page(row('E-mail', 'mail') + row('Company', 'company') + row('City', 'city'));
    input('city').addEventListener('input', () => {
      input('company').focus();
      input('company').value = 'Corrected by hand';
    });
    input('city').addEventListener('blur', () => input('company').focus());
    const { controls } = await fillDocument(VALUES);
    expect(input('company').value).toBe('Corrected by hand');
    expect(controls.find(({ label }) => label === 'Company')?.outcome).toBe('kept');
  });
});

describe('a control that becomes another kind', () => {
  it.each(['checkbox', 'file', 'hidden', 'submit'])('%s: the others are filled', async (type) => {
    page(row('E-mail', 'mail') + row('Company', 'company') + row('City', 'city'));
    input('mail').addEventListener('input', () => input('company').setAttribute('type', type));
    const { controls } = await fillDocument(VALUES);
    expect(input('city').value).toBe('Berlin');
    expect(controls.find(({ label }) => label === 'Company')?.outcome).not.toBe('filled');
  });

  it('does not keep the others from being taken back', async () => {
    page(row('E-mail', 'mail') + row('Company', 'company') + row('City', 'city'));
    const undo = new Undo();
    await fillDocument(VALUES, ['en'], undo);
    input('mail').setAttribute('type', 'checkbox');
    await undo.restore(0);
    expect([input('company').value, input('city').value]).toEqual(['', '']);
  });

  it('is not read once it is a password', async () => {
    page(row('Company', 'company'));
    const agent = new LocalAgent(document, new Undo(), PATIENCE);
    const ref = refOf(await agent.collect(), 'company');
    input('company').type = 'password';
    input('company').value = 'hush';
    expect(await agent.write([step(ref, 'Werk GmbH')])).toEqual([
      { ref, outcome: 'off-limits', before: '', after: '' },
    ]);
  });
});

describe('a fill that was cut off', () => {
  it('can be taken back', async () => {
    page(row('Company', 'company'));
    const undo = new Undo();
    const agent = new LocalAgent(document, undo, PATIENCE);
    agent.begin('first');
    await agent.write([step(refOf(await agent.collect(), 'company'), 'Werk GmbH')]);
    expect(undo.possible).toBe(true);
    await undo.restore(0);
    expect(input('company').value).toBe('');
  });

  it('puts nothing of its lead into the page when the next one is filled in', async () => {
    page(row('Company', 'company') + row('City', 'city'));
    const agent = new LocalAgent(document, new Undo(), PATIENCE);
    const fields = await agent.collect();
    agent.begin('first');
    await agent.write([step(refOf(fields, 'company'), 'Werk GmbH')]);
    input('company').value = '';
    agent.begin('second');
    await agent.write([step(refOf(fields, 'city'), 'Berlin')]);
    await agent.finish([]);
    expect(input('company').value).toBe('');
  });
});

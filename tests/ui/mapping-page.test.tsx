// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MappingPage } from '../../components/options/mapping/mapping-page.tsx';
import type { MappingLook } from '../../lib/domain/mapping/learned.ts';
import { deskOf, guess, LEARNED, learned, lookOf, mappingPage, place, PLACES } from './mapping.ts';

vi.mock('#i18n', () => import('./english.ts'));

let page: ReturnType<typeof mappingPage>;
let root: HTMLElement;

beforeEach(() => {
  page = mappingPage();
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const ZONES = ['Asia/Tokyo', 'Europe/Paris'];

async function open(): Promise<void> {
  await page.model.openFor('c1');
  await act(() => render(<MappingPage model={page.model} name="NauticExpo" reading={null} zones={ZONES} />, root));
  await settle();
}

/** Lets the answers arrive, and what they change be drawn. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));

const one = (selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
const rowOf = (field: string): HTMLElement => one(`tr[data-field="${field}"]`);
const button = (name: string, within: Element = root): HTMLButtonElement => {
  const all = [...within.querySelectorAll('button')];
  const found = all.find((it) => (it.getAttribute('aria-label') ?? it.textContent)?.includes(name));
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const press = (name: string, within?: Element) => act(() => button(name, within).click());
const choose = (select: HTMLSelectElement, value: string) =>
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
const sources = (field: Parameters<typeof page.model.setSources>[0]) => page.model.layout.value.sources.get(field);

describe('the fields', () => {
  it('stand with their places, how sure they are, and the values of the leads side by side', async () => {
    await open();
    const row = rowOf('person.lastName');
    expect(row.querySelector('select')?.selectedOptions[0]?.textContent).toBe('contact › nom');
    expect(row.textContent).toContain('Likely');
    expect([...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent)).toEqual([
      'Dupont',
      'text of 9 characters',
    ]);
    expect(rowOf('id').textContent).toContain('Sure: usual name');
    expect(rowOf('kind').textContent).toContain('Please check: usual name');
  });

  it('are changed by their list, and every list has a name of its own', async () => {
    await open();
    await choose(one('tr[data-field="company.name"] select') as HTMLSelectElement, 'societe@raison');
    expect(sources('company.name')).toEqual(['societe@raison']);
    expect(rowOf('company.name').textContent).toContain('Set by you');
    const names = [...root.querySelectorAll('.fields select')].map((select) => select.getAttribute('aria-label'));
    expect(new Set(names).size).toBe(names.length);
  });

  it('take a second place, and the second first', async () => {
    await open();
    await press('Another place for Last name');
    const second = [...rowOf('person.lastName').querySelectorAll('select')].at(-1)!;
    expect(document.activeElement).toBe(second);
    await choose(second, 'campagne');
    expect(sources('person.lastName')).toEqual(['contact@nom', 'campagne']);
    await press('Use place 2 of Last name first');
    expect(sources('person.lastName')).toEqual(['campagne', 'contact@nom']);
  });

  it('that are empty wait in a line, and one that is pressed becomes a row with its list in focus', async () => {
    await open();
    expect(root.querySelector('tr[data-field="person.phone"]')).toBeNull();
    await press('Phone', one('.fields__empty'));
    expect(document.activeElement).toBe(rowOf('person.phone').querySelector('select'));
  });

  it('offer what was too unsure to be taken', async () => {
    page.answers['mapping.learn'] = () => learned(LEARNED, { guesses: [guess('company.name', 'societe@raison', 0.4)] });
    await open();
    await press('Perhaps “societe › raison”?', rowOf('company.name'));
    expect(sources('company.name')).toEqual(['societe@raison']);
  });
});

describe('what no field uses', () => {
  const placeOf = (name: string): HTMLElement =>
    [...root.querySelectorAll<HTMLElement>('.spare__place')].find((it) => it.textContent?.startsWith(name))!;

  it('is listed with what stands there', async () => {
    await open();
    expect([...root.querySelectorAll('.spare .place')].map((it) => it.textContent)).toEqual([
      'societe › raison',
      'campagne',
      'produits › produit › lien',
    ]);
    expect(placeOf('campagne').textContent).toContain('open campagne');
  });

  it('is put into a field with the keyboard: button, list, button', async () => {
    await open();
    await press('Put into…: campagne');
    const select = one('.put select') as HTMLSelectElement;
    expect(document.activeElement).toBe(select);
    await choose(select, 'message');
    expect(sources('message')).toBeUndefined();
    await act(() => (one('.put') as HTMLFormElement).requestSubmit());
    expect(sources('message')).toEqual(['campagne']);
    expect(document.activeElement).toBe(button('Put into…: produits › produit › lien'));
    expect(root.textContent).toContain('“campagne” now fills “Message”.');
  });

  it('inside of a product goes into fields of products only', async () => {
    await open();
    await press('Put into…: produits › produit › lien');
    const offered = [...root.querySelectorAll('.put option')].map((option) => option.textContent);
    expect(offered).toEqual(['Choose a field', 'Product', 'Number of the product', 'Page of the product']);
  });

  it('is dragged onto a field, and onto none that cannot take it', async () => {
    await open();
    const drag = (type: string, target: Element) =>
      act(() => void target.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })));
    await drag('dragstart', placeOf('produits'));
    expect(root.querySelectorAll('tr.drop')).toHaveLength(1);
    await drag('drop', rowOf('message'));
    expect(sources('message')).toBeUndefined();
    await drag('dragend', placeOf('produits'));
    await drag('dragstart', placeOf('campagne'));
    await drag('drop', rowOf('message'));
    expect(sources('message')).toEqual(['campagne']);
  });
});

describe('words', () => {
  const words: MappingLook['words'] = {
    kind: [
      { word: 'DEMANDE', count: 9, meaning: 'request', fixed: false },
      { word: 'VISITE', count: 2, meaning: 'visit', fixed: true },
      { word: 'CONSULTATION', count: 1, meaning: null, fixed: false },
    ],
    type: [{ word: 'DOC', count: 3, meaning: ['documentation'], fixed: false }],
  };

  it('that nobody knows stand first, and are given a meaning', async () => {
    page.answers['mapping.look'] = () => lookOf({ words });
    await open();
    const rows = [...root.querySelectorAll('.words tbody tr')];
    expect(rows.map((row) => row.querySelector('th .feed-text')?.textContent)).toEqual([
      'CONSULTATION',
      'DEMANDE',
      'VISITE',
      'DOC',
    ]);
    await choose(rows[0]!.querySelector('select')!, 'prospect');
    expect(page.model.draft.value?.mapping.kinds).toEqual({ CONSULTATION: 'prospect' });
    await choose(rows[3]!.querySelector('select')!, 'documentation+quote');
    expect(page.model.draft.value?.mapping.types).toEqual({ DOC: ['documentation', 'quote'] });
  });

  it('that mean a visit by themselves cannot be changed, and say why', async () => {
    page.answers['mapping.look'] = () => lookOf({ words });
    await open();
    const row = [...root.querySelectorAll('.words tbody tr')][2]!;
    expect(row.querySelector('select')).toBeNull();
    expect(row.textContent).toContain('The word itself says that it is a visit');
  });
});

describe('dates', () => {
  it('take a zone that there is, and say so of one that there is not', async () => {
    await open();
    const type = (text: string) =>
      act(() => {
        const input = one('#mapping-zone') as HTMLInputElement;
        input.value = text;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await type('Mars/Olympus');
    expect(one('#mapping-zone-error').textContent).toContain('no such time zone');
    await type('asia/tokyo');
    expect(page.model.draft.value?.mapping.zone).toBe('Asia/Tokyo');
    expect(root.querySelector('#mapping-zone-error')).toBeNull();
  });
});

describe('a schema', () => {
  it('shows its names as places, though it has no value of any', async () => {
    const guesses = [guess('person.lastName', 'contact@nom', 0.86), guess('message', 'campagne', 0.3)];
    page.answers['mapping.learn'] = () => learned(LEARNED, { from: 'schema', guesses });
    await open();
    page.answers['mapping.look'] = () => lookOf({ records: 0, places: [], leads: [] });
    await act(() => page.model.learnText('<xs:schema/>'));
    await settle();
    expect(root.textContent).toContain('An XSD has names and no values.');
    expect(rowOf('person.lastName').querySelector('select')?.value).toBe('contact@nom');
    await press('Put into…: campagne');
    expect(rowOf('message').textContent).toContain('Perhaps “campagne”?');
  });
});

describe('a sample in which several elements may stand for a lead', () => {
  it('asks which, and learns from the one that is chosen', async () => {
    const candidates = ['export/demande', 'export/staff'].map((record) => ({ root: 'export', record, count: 2 }));
    page.answers['mapping.learn'] = () => learned(LEARNED, { candidates });
    await open();
    await act(() => page.model.learnText('<export/>'));
    const radios = [...root.querySelectorAll<HTMLInputElement>('input[name=record]')];
    expect(radios.map(({ checked }) => checked)).toEqual([true, false]);
    await act(() => radios[1]!.click());
    expect(page.named('mapping.learn').at(-1)?.input).toMatchObject({ record: 'export/staff' });
  });
});

describe('a mapping that the company has set', () => {
  it('can be read, and nothing of it can be changed', async () => {
    page.answers['mapping.open'] = () => deskOf(LEARNED, { locked: true });
    await open();
    expect(root.textContent).toContain('Your company has set how this feed is read.');
    expect(rowOf('person.lastName').textContent).toContain('contact › nom');
    expect(root.querySelectorAll('select, input, textarea, [draggable=true]')).toHaveLength(0);
    expect([...root.querySelectorAll('button')].map((it) => it.textContent)).not.toContain('Looks right');
  });
});

describe('what worked itself out', () => {
  it('is asked to be looked at, and one press is enough', async () => {
    await open();
    expect(root.textContent).toContain('Leadstand has worked this out from 12 records.');
    await press('Looks right');
    expect(page.named('mapping.save')).toHaveLength(1);
  });
});

it('a text of the feed that turns the direction of writing, or that nobody sees, is shown by its number', async () => {
  const path = 'x\u202Eevil';
  const values = [{ shown: 'a\u200Bb\u202E' }, null];
  page.answers['mapping.look'] = () =>
    lookOf({ places: [...PLACES.map((it) => place(it, [null, null])), place(path, values)] });
  await open();
  expect(root.textContent).not.toMatch(/[\u202E\u200B]/);
  expect(root.textContent).toContain('x‹U+202E›evil');
});

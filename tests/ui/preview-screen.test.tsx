// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FillScreen, LeadFooter, LeadScreen } from '../../components/popup/later-screens.ts';
import { PopupView } from '../../components/popup/popup-view.tsx';
import type { FillPlan } from '../../lib/domain/lead/fill-plan.ts';
import { fillPlan, planned } from './builders.ts';
import { leads, setUp } from './triage.ts';

vi.mock('#i18n', () => import('./english.ts'));

let place: HTMLElement;

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, place);
  place.remove();
});

const plan = fillPlan({
  crm: 'Acme CRM',
  controls: [
    planned(1, { label: 'First name', type: 'given-name', after: 'Ada', section: 'Person' }),
    planned(2, {
      label: 'Industry',
      type: 'industry',
      outcome: 'unsure',
      value: 'Food',
      after: '',
      options: ['Sweets'],
    }),
    planned(3, { label: 'Owner', outcome: 'kept', before: 'Me', after: 'Me' }),
    planned(4, { label: 'Colour', type: null, outcome: 'not-ours', after: '', value: '' }),
    planned(5, { label: 'Password', type: null, outcome: 'off-limits', before: 'hunter2', after: 'hunter2' }),
  ],
});

async function open(beside = false, shown: FillPlan = plan) {
  const made = setUp({ 'prefill.plan': () => shown }, { tabId: 7, origin: shown.origin });
  await made.model.start();
  await made.open(leads[0]!);
  await Promise.all([FillScreen.load(), LeadFooter.load(), LeadScreen.load()]);
  await act(() =>
    render(<PopupView model={made.model} beside={beside} onSetup={() => {}} onVisits={() => {}} />, place),
  );
  await act(() => made.model.look());
  return made;
}

const button = (text: string): HTMLButtonElement =>
  [...place.querySelectorAll('button')].find((one) => one.textContent.startsWith(text))!;
const press = (text: string): Promise<void> => act(() => button(text).click());
const pick = (selector: string, value: string): Promise<void> =>
  act(() => {
    const select = place.querySelector<HTMLSelectElement>(selector)!;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
const send = (form: string): Promise<void> =>
  act(async () => {
    place.querySelector(form)!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    // The answers of the fake background come within this turn.
    await new Promise((resolve) => setTimeout(resolve));
  });

describe('the preview', () => {
  it('starts at its heading, names the page and the CRM, and puts doubts first', async () => {
    await open();
    expect(document.activeElement?.textContent).toBe('Check, then fill');
    expect(place.querySelector('.detail__head')?.textContent).toMatch(/crm\.example\.com.*Acme CRM/);
    const titles = [...place.querySelectorAll('.preview__group h2, summary')].map(({ textContent }) => textContent);
    expect(titles).toEqual(['Please look 1', 'Will be filled 1', 'Stays as it is 1', '1 field is left alone']);
  });

  it('says what would be written, what stays, and quotes nothing that is locked', async () => {
    await open();
    expect(place.textContent).toMatch(/Person.*First name.*Ada/);
    expect(place.textContent).toMatch(/Owner.*Me/);
    expect(place.textContent).toContain('1 hidden or locked field');
    expect(place.textContent).not.toMatch(/hunter2|Password/);
    expect(button('Fill 1 field')).toBeTruthy();
  });

  it('sends what the user says of a field only when they press the button, and gives the focus back', async () => {
    const { background } = await open();
    const never = planned(1, { label: 'First name', type: null, outcome: 'not-ours', after: '', decided: true });
    background.answers['prefill.correct'] = () => fillPlan({ controls: [never] });
    await act(() => place.querySelector<HTMLButtonElement>('.preview__group--filled .link')!.click());
    const select = '.preview__group--filled select';
    expect(document.activeElement).toBe(place.querySelector(select));
    expect(place.querySelector<HTMLSelectElement>(select)!.value).toBe('given-name');
    await pick(select, 'never');
    expect(background.named('prefill.correct')).toEqual([]);
    await send('.preview__group--filled form');
    expect(background.named('prefill.correct')[0]?.input).toMatchObject({ ref: 1, lesson: 'never' });
    expect(place.querySelector('.preview__group--corrected')?.textContent).toMatch(/First name.*Never fill this/);
    expect(document.activeElement?.textContent).toContain('Correct');
    expect(place.querySelector('.popup__body--open output')?.textContent).toBe('Remembered for this site.');
  });

  it('asks for the CRM\u2019s word where its list has none of ours', async () => {
    const { background } = await open();
    background.answers['prefill.mapValue'] = () => plan;
    expect(place.querySelector('.preview__group--unsure label')?.textContent).toContain('Food');
    await pick('.preview__group--unsure select', 'Sweets');
    await send('.preview__group--unsure form');
    expect(background.named('prefill.mapValue')[0]?.input).toMatchObject({ from: 'Food', to: 'Sweets' });
  });

  it('closes a correction on Cancel with the focus where it was', async () => {
    await open();
    await act(() => place.querySelector<HTMLButtonElement>('.preview__group--kept .link')!.click());
    await press('Cancel');
    expect(place.querySelector('.preview__group--kept form')).toBeNull();
    expect(document.activeElement).toBe(place.querySelector('.preview__group--kept .link'));
  });

  it('offers nothing to press where there is nothing to fill', async () => {
    await open(false, fillPlan({ controls: [planned(3, { outcome: 'kept', before: 'Me' })] }));
    expect(place.querySelector('.button--primary')).toBeNull();
  });

  it('lets the user point at a field beside the page only', async () => {
    await open();
    expect(button('Point at a field')).toBeUndefined();
    render(null, place);
    const { background } = await open(true);
    background.answers['prefill.point'] = () => new Promise(() => {});
    await press('Point at a field');
    expect(place.querySelector('.popup__foot output')?.textContent).toBe('Now click the field in the page.');
    await press('Stop pointing');
    expect(button('Point at a field')).toBeTruthy();
  });

  it('shows a page that tries to be more than text as text', async () => {
    const attack = '<img src=x onerror=alert(1)>\u202E';
    const all = planned(1, { label: attack, section: attack, after: attack });
    const doubt = planned(2, { label: attack, type: 'industry', outcome: 'unsure', value: attack, options: [attack] });
    await open(false, fillPlan({ crm: attack, controls: [all, doubt] }));
    expect(place.querySelectorAll('img')).toHaveLength(0);
    expect(place.textContent).not.toContain('\u202E');
  });
});

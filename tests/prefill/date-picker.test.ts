// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { collect } from '../../lib/prefill/collect/collect.ts';
import { fillDocument } from './fill-document.ts';
import { putMarkup, VALUES } from './support.ts';

const label = '<label for="d">Contact</label>';
const others = '<label>Company <input></label><label>E-mail <input></label>';

describe('an input of text that wants a date', () => {
  it.each([
    [
      'by a button that opens a calendar',
      `${label}<div><input id="d"><button title="Select a date for Contact"></button></div>`,
    ],
    ['by the class of a library', `${label}<input id="d" class="form-control hasDatepicker">`],
    ['by the pattern that it shows', `${label}<input id="d" placeholder="TT.MM.JJJJ">`],
    ['by the pattern in English', `${label}<input id="d" placeholder="MM/DD/YYYY">`],
  ])('is told %s, and gets no name', async (_, html) => {
    putMarkup(document.body, `<form>${others}${html}</form>`);
    expect(collect(document).at(-1)!.type).toBe('date-picker');
    await fillDocument(VALUES);
    expect(document.querySelector<HTMLInputElement>('#d')!.value).toBe('');
  });

  it('is none that has a button of its own for something else, or a date beside it', async () => {
    const clear = '<div><input id="d"><button title="Clear"></button></div>';
    const next = '<div><label>Since <input class="datepicker"></label><button title="Calendar"></button></div>';
    putMarkup(document.body, `<form>${others}${label}${clear}${next}</form>`);
    await fillDocument(VALUES);
    expect(document.querySelector<HTMLInputElement>('#d')!.value).toBe('Anna Schmidt');
  });
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Undo } from '../../lib/prefill/undo.ts';
import { fillDocument } from './fill-document.ts';
import { openPage, putMarkup, VALUES } from './support.ts';

const fill = (values = VALUES, undo = new Undo()) => fillDocument(values, ['en'], undo);
const valueOf = (id: string) => (document.getElementById(id) as HTMLInputElement).value;
const outcomes = (report: Awaited<ReturnType<typeof fill>>) =>
  Object.fromEntries(report.controls.map((control) => [control.label, control.outcome]));

function page(body: string, lang = 'en'): void {
  document.documentElement.lang = lang;
  putMarkup(document.body, body);
}

beforeEach(() => page(''));

describe('a labelled contact form', () => {
  beforeEach(() => openPage('contact.html'));

  it('gets every value that the lead has', async () => {
    const report = await fill();
    expect({
      first: valueOf('first'),
      last: valueOf('last'),
      title: valueOf('jobtitle'),
      company: valueOf('company'),
      mail: valueOf('mail'),
      phone: valueOf('phone'),
      site: valueOf('site'),
      street: valueOf('street'),
      zip: valueOf('zip'),
      city: valueOf('city'),
      country: valueOf('country'),
      message: valueOf('message'),
    }).toEqual({
      first: 'Anna',
      last: 'Schmidt',
      title: 'Head of Purchasing',
      company: 'Werk GmbH',
      mail: 'anna.schmidt@werk.example',
      phone: '+49 30 901820',
      site: 'https://www.werk.example',
      street: 'Hauptstraße 12a',
      zip: '10115',
      city: 'Berlin',
      country: 'DE',
      message: 'Please send a quote.\nWe need two.',
    });
    expect(report.leadKey).toBe('lead-1');
    expect(report.undoable).toBe(true);
  });

  it('leaves the owner, the assistant and the search bar alone', async () => {
    await fill();
    expect([valueOf('owner'), valueOf('assistant'), valueOf('q')]).toEqual(['', '', '']);
  });

  it('keeps what the user typed', async () => {
    (document.getElementById('company') as HTMLInputElement).value = 'Typed by hand';
    const report = await fill();
    expect(valueOf('company')).toBe('Typed by hand');
    expect(outcomes(report)).toMatchObject({ 'Company *': 'kept' });
  });

  it('counts a lone scheme as empty', async () => {
    (document.getElementById('site') as HTMLInputElement).value = 'http://';
    await fill();
    expect(valueOf('site')).toBe('https://www.werk.example');
  });

  it('changes nothing when it runs a second time', async () => {
    await fill();
    const second = await fill();
    expect(new Set(second.controls.map((control) => control.outcome))).not.toContain('filled');
  });

  it('fires the events of typing, in their order, and never submits', async () => {
    const seen: string[] = [];
    const input = document.getElementById('first')!;
    for (const type of ['focus', 'beforeinput', 'input', 'change', 'blur'])
      input.addEventListener(type, () => seen.push(type));
    const submit = vi.fn<() => void>();
    const click = vi.fn<() => void>();
    document.addEventListener('submit', submit);
    document.addEventListener('click', click);
    await fill();
    expect(seen).toEqual(['focus', 'beforeinput', 'input', 'change', 'blur']);
    expect(submit).not.toHaveBeenCalled();
    expect(click).not.toHaveBeenCalled();
  });

  it('takes everything back, but not what was changed since', async () => {
    const undo = new Undo();
    await fill(VALUES, undo);
    (document.getElementById('city') as HTMLInputElement).value = 'Potsdam';
    const reports = await undo.restore(0);
    expect(valueOf('first')).toBe('');
    expect(valueOf('country')).toBe('');
    expect(valueOf('city')).toBe('Potsdam');
    expect(reports.find((control) => control.type === 'address-level2')?.outcome).toBe('kept');
    expect(undo.possible).toBe(false);
  });
});

describe('honesty', () => {
  const form = (field: string) =>
    page(`<form><label for="m">E-mail</label><input id="m"><label for="c">Company</label>${field}</form>`);

  it('reports a value that the page throws away as refused, and puts back what was there', async () => {
    form('<input id="c">');
    const input = document.getElementById('c') as HTMLInputElement;
    input.addEventListener('input', () => (input.value = ''));
    const report = await fill();
    expect(outcomes(report)).toEqual({ 'E-mail': 'filled', Company: 'refused' });
    expect(input.value).toBe('');
  });

  it('accepts a value that the page writes differently', async () => {
    form('<input id="c">');
    const input = document.getElementById('c') as HTMLInputElement;
    input.addEventListener('blur', () => (input.value = input.value.toUpperCase()));
    expect(outcomes(await fill())).toMatchObject({ Company: 'filled' });
  });

  it('is unsure of a value that the field would cut', async () => {
    form('<input id="c" maxlength="5">');
    expect(outcomes(await fill())).toMatchObject({ Company: 'unsure' });
    expect(valueOf('c')).toBe('');
  });

  it('is unsure of a list without the value', async () => {
    form('<select id="c"><option value="">–</option><option>Acme</option><option>Globex</option></select>');
    expect(outcomes(await fill())).toMatchObject({ Company: 'unsure' });
  });

  it('finds a field again that the page built anew', async () => {
    form('<span id="cell"><input id="c"></span>');
    const cell = document.getElementById('cell')!;
    let rebuilt = false;
    cell.addEventListener('change', () => {
      if (rebuilt) return;
      rebuilt = true;
      putMarkup(cell, '<input id="c">');
    });
    expect(outcomes(await fill())).toMatchObject({ Company: 'filled' });
    expect(valueOf('c')).toBe('Werk GmbH');
  });

  it('waits for the states of the country it chose', async () => {
    page(`<form><label for="m">E-mail</label><input id="m">
      <label for="s">State</label><select id="s"><option value=""></option></select>
      <label for="k">Country</label><select id="k"><option value="">Choose</option><option value="1">France</option><option value="2">Germany</option></select></form>`);
    document
      .getElementById('k')!
      .addEventListener('change', () =>
        setTimeout(
          () =>
            putMarkup(
              document.getElementById('s')!,
              '<option value=""></option><option value="b">Berlin</option><option value="h">Hessen</option><option value="x">Bayern</option>',
            ),
          80,
        ),
      );
    await fill();
    expect([valueOf('k'), valueOf('s')]).toEqual(['2', 'b']);
  });

  it('does not read a password into its report', async () => {
    page(
      '<form><label for="m">E-mail</label><input id="m"><label for="c">Company</label><input id="c"><label>Password <input type="password" value="hush"></label></form>',
    );
    const report = await fill();
    expect(JSON.stringify(report)).not.toContain('hush');
    expect(outcomes(report)).toMatchObject({ Password: 'off-limits' });
  });
});

describe('forms that are not about a contact', () => {
  it.each([
    [
      'a log-in',
      '<form><label>E-mail <input type="email"></label><label>Password <input type="password"></label></form>',
    ],
    ['a search bar', '<form role="search"><input type="search" placeholder="Search by name or company"></form>'],
    ['a newsletter box', '<form><label>E-mail <input type="email"></label></form>'],
    [
      'a product form',
      '<form><label>Name <input></label><label>Price <input></label><label>Description <textarea></textarea></label></form>',
    ],
  ])('%s gets nothing', async (_, html) => {
    page(html);
    const report = await fill();
    expect(report.controls.filter((control) => control.outcome === 'filled')).toEqual([]);
  });
});

describe('billing and shipping', () => {
  it('fills one address', async () => {
    openPage('billing-shipping.html');
    await fill();
    expect(valueOf('b-city')).toBe('Berlin');
    expect([valueOf('s-street'), valueOf('s-city'), valueOf('s-zip')]).toEqual(['', '', '']);
  });
});

describe('a page whose ids say nothing', () => {
  it('is filled by its labels', async () => {
    openPage('opaque.html');
    await fill();
    expect({ a: valueOf('«r1»'), b: valueOf('«r2»'), c: valueOf('«r3»'), d: valueOf('«r4»') }).toEqual({
      a: 'Schmidt',
      b: 'Anna',
      c: 'anna.schmidt@werk.example',
      d: 'Werk GmbH',
    });
  });
});

describe('shadow roots', () => {
  it('are searched, with the labels of their hosts', async () => {
    page('<form><x-field label="Last name"></x-field><x-field label="E-mail"></x-field></form>');
    for (const host of document.querySelectorAll('x-field'))
      putMarkup(host.attachShadow({ mode: 'open' }), '<div><input></div>');
    await fill();
    expect(
      [...document.querySelectorAll('x-field')].map((host) => host.shadowRoot!.querySelector('input')!.value),
    ).toEqual(['Schmidt', 'anna.schmidt@werk.example']);
  });
});

describe('a form that clobbers the DOM', () => {
  it('is filled all the same', async () => {
    page(`<form id="f"><input type="hidden" name="parentNode"><input type="hidden" name="getAttribute"><input type="hidden" name="querySelector"><input type="hidden" name="childNodes">
      <label for="m">E-mail</label><input id="m" name="matches"><label for="c">Company</label><input id="c" name="closest"></form>`);
    await fill();
    expect([valueOf('m'), valueOf('c')]).toEqual(['anna.schmidt@werk.example', 'Werk GmbH']);
  });
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { Undo } from '../../lib/prefill/undo.ts';
import { fillDocument } from './fill-document.ts';
import { putMarkup, VALUES } from './support.ts';

const MOBILE = { ...VALUES, tel: '+49 1512 3456789' };
const fill = (values = VALUES, undo = new Undo()) => fillDocument(values, ['en'], undo);
const heldBy = (selector: string) => document.querySelector<HTMLInputElement>(selector)!.value;

/** A list of kinds before a field, as address books have them. */
function row(kinds: string[], field: string): string {
  const options = kinds.map((kind) => `<option value="${kind}">${kind}</option>`);
  return `<fieldset><legend>Reach</legend><div><select id="kind">${options.join('')}</select>${field}</div></fieldset>`;
}

const NAME = '<label>Last name <input id="last"></label>';
const PHONE = '<input id="phone" placeholder="Phone">';

beforeEach(() => {
  document.documentElement.lang = 'en';
});

describe('a list that says which kind of telephone number it is', () => {
  const kinds = ['Home', 'Home 2', 'Work', 'Work 2', 'Mobile', 'Work Fax', 'Pager', 'Other'];

  it.each([
    ['a number of a company', VALUES, 'Work'],
    ['a mobile number', MOBILE, 'Mobile'],
    ['a number of a person without a company', { ...VALUES, organization: '' }, 'Home'],
  ])('is set right for %s', async (_, values, wanted) => {
    putMarkup(document.body, NAME + row(kinds, PHONE));
    await fill(values);
    expect([heldBy('#kind'), heldBy('#phone')]).toEqual([wanted, values.tel]);
  });

  it('is left as it is where the user has touched it', async () => {
    putMarkup(document.body, NAME + row(kinds, PHONE));
    document.querySelector<HTMLSelectElement>('#kind')!.value = 'Other';
    await fill();
    expect(heldBy('#kind')).toBe('Other');
  });

  it('is left as it is where the number is not filled in', async () => {
    putMarkup(document.body, NAME + row(kinds, '<input id="phone" placeholder="Phone" value="+49 30 1">'));
    await fill();
    expect(heldBy('#kind')).toBe('Home');
  });

  it('is not guessed where two options say the same', async () => {
    putMarkup(document.body, NAME + row(['Home', 'Work', 'Office', 'Other'], PHONE));
    await fill();
    expect([heldBy('#kind'), heldBy('#phone')]).toEqual(['Home', VALUES.tel]);
  });

  it('is taken back by the undo', async () => {
    putMarkup(document.body, NAME + row(kinds, PHONE));
    const undo = new Undo();
    await fill(VALUES, undo);
    await undo.restore(0);
    expect([heldBy('#kind'), heldBy('#phone')]).toEqual(['Home', '']);
  });

  it('is not a list of something else', async () => {
    putMarkup(document.body, NAME + row(['Phone me', 'Write to me', 'Home visit'], PHONE));
    await fill(MOBILE);
    expect([heldBy('#kind'), heldBy('#phone')]).toEqual(['Phone me', MOBILE.tel]);
  });
});

describe('a field that is named by the list beside it', () => {
  const kinds = ['Phone', 'Mobile', 'Fax', 'E-Mail', 'Website', 'Skype', 'Other'];
  const value = '<label>Value <input id="value"></label>';

  it.each([
    ['Phone', VALUES.tel],
    ['E-Mail', VALUES.email],
    ['Website', VALUES.url],
    ['Skype', ''],
    ['Other', ''],
  ])('gets what "%s" asks for', async (chosen, wanted) => {
    putMarkup(document.body, NAME + row(kinds, value));
    document.querySelector<HTMLSelectElement>('#kind')!.value = chosen;
    await fill();
    expect(heldBy('#value')).toBe(wanted);
  });

  it('keeps to its own name where it has one', async () => {
    putMarkup(document.body, NAME + row(['Phone', 'E-mail'], '<label>Best time <input id="value"></label>'));
    await fill();
    expect(heldBy('#value')).toBe('');
  });
});

describe('a table of rows to be filled', () => {
  it('is read by its headings, although the first one ticks all rows', async () => {
    putMarkup(
      document.body,
      `${NAME}<table><thead><tr><th><input type="checkbox"></th><th>City</th><th>Postal code</th></tr></thead>
       <tbody><tr><td><input type="checkbox"></td><td><input id="a"></td><td><input id="b"></td></tr></tbody></table>`,
    );
    await fill();
    expect([heldBy('#a'), heldBy('#b')]).toEqual(['Berlin', '10115']);
  });
});

describe('a list whose option for nothing has a value and stands last', () => {
  it('is empty, and is filled', async () => {
    putMarkup(
      document.body,
      `${NAME}<label>Country <select id="country"><option value="7">France</option><option value="9">Germany</option>
       <option value="null" selected></option></select></label>`,
    );
    await fill();
    expect(heldBy('#country')).toBe('9');
  });
});

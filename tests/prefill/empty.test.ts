// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { collect } from '../../lib/prefill/collect/collect.ts';
import { putMarkup } from './support.ts';

function isEmpty(button: string): boolean {
  putMarkup(document.body, `<form><label>Company</label>${button}</form>`);
  return collect(document)[0]!.empty;
}
const button = (html: string, attributes = '') =>
  `<button type="button" role="combobox" ${attributes}>${html}</button>`;

describe('a button that opens a list', () => {
  it.each([
    ['an attribute of the library', button('Country', 'data-placeholder')],
    ['a paler text, whatever it says', button('<span class="text-muted-foreground">Your framework</span>')],
    ['a call to search', button('Search')],
    ['a text that trails off', button('Companies…')],
    ['a call to choose', button('Select company')],
    ['a dash', button('--None--')],
  ])('holds nothing: %s', (_, html) => {
    expect(isEmpty(html)).toBe(true);
  });

  it.each([
    ['a name', button('Search Engineers GmbH')],
    [
      'a name, under the styles of a library',
      button('Werk GmbH', 'class="data-[placeholder]:text-muted-foreground [&_svg]:text-muted-foreground"'),
    ],
    ['a name before a paler remark', button('Werk GmbH <span class="text-muted">Berlin</span>')],
  ])('holds %s', (_, html) => {
    expect(isEmpty(html)).toBe(false);
  });
});

describe('a field', () => {
  const held = (value: string): boolean => {
    putMarkup(document.body, `<form><label>Phone <input value="${value}"></label></form>`);
    return collect(document)[0]!.empty;
  };

  it.each(['+', '+49', '+49 ', '(+1) ', 'https://', 'www.'])('holds nothing but a beginning: %j', (value) => {
    expect(held(value)).toBe(true);
  });
  it.each(['+49 30', '49', '1', 'www.werk.example'])('holds %j', (value) => {
    expect(held(value)).toBe(false);
  });
});

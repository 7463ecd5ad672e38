// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { offeredBy } from '../../lib/prefill/write/offered.ts';
import { press } from '../../lib/prefill/write/press.ts';
import { takeBack } from '../../lib/prefill/write/take-back.ts';
import { closeList } from '../../lib/prefill/write/open-list.ts';
import { putMarkup } from './support.ts';

const page = (html: string): void => putMarkup(document.body, html);
const at = (id: string) => document.getElementById(id) as HTMLInputElement;

beforeEach(() => page(''));

describe('a press', () => {
  it.each(['submit', 'reset'])('on what would %s the form does what the page makes of it, and no more', (type) => {
    page(`<form id="f"><button id="b" type="${type}">Choose</button></form>`);
    const heard = vi.fn<() => void>();
    const clicked = vi.fn<() => void>();
    at('f').addEventListener(type, heard);
    at('b').addEventListener('click', clicked);
    press(at('b'));
    expect(clicked).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
  });

  it('leaves the form to the user afterwards', () => {
    page('<form id="f"><button id="b" type="button">Choose</button></form>');
    const heard = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    at('f').addEventListener('submit', heard);
    press(at('b'));
    (document.getElementById('f') as HTMLFormElement).requestSubmit();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('is never on a link that leads to another page', () => {
    page('<a id="link" href="/records/5"><span id="in">Werk GmbH</span></a>');
    const clicked = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    document.body.addEventListener('click', clicked);
    press(at('in'));
    expect(clicked).not.toHaveBeenCalled();
    document.body.removeEventListener('click', clicked);
  });
});

describe('an option', () => {
  it.each([
    ['<a role="option" href="/records/5">Werk GmbH</a>', 0],
    ['<li><a href="https://elsewhere.example/"><b data-value="5">Werk GmbH</b></a></li>', 0],
    ['<a role="option" href="#">Werk GmbH</a>', 1],
    ['<a role="option">Werk GmbH</a>', 1],
  ])('%s: %i of it can be chosen', (html, count) => {
    page(`<button role="combobox" aria-controls="list" id="c">Search</button><div id="list">${html}</div>`);
    expect(offeredBy(at('c'), new Set())).toHaveLength(count);
  });
});

describe('taking a choice back', () => {
  const widget = (inside: string, beside = '') =>
    page(`<div><div><div id="w"><input id="c" role="combobox">${inside}</div>${beside}</div></div>`);

  it.each([
    ['a button that removes the row', '', '<button id="b" type="button" class="remove-row">×</button>'],
    ['a button that says so', '', '<button id="b" type="button" aria-label="Remove this address">×</button>'],
    ['a box that clears its floats', '<span id="b" class="clearfix">Werk GmbH</span>', ''],
  ])('does not press %s', async (_, inside, beside) => {
    widget(inside || '<span>Werk GmbH</span>', beside);
    const pressed = vi.fn<() => void>();
    at('b').addEventListener('click', pressed);
    await takeBack(at('c'), '');
    expect(pressed).not.toHaveBeenCalled();
  });

  it.each([
    ['a button to clear', '<span id="v">Werk GmbH</span><i id="b" class="select__clear-indicator"></i>'],
    [
      'a button that says so',
      '<span id="v">Werk GmbH</span><button id="b" type="button" aria-label="Clear value">×</button>',
    ],
    [
      'the cross on a chip',
      '<span id="v">Werk GmbH <button id="b" type="button" aria-label="Remove">×</button></span>',
    ],
  ])('presses %s', async (_, inside) => {
    widget(inside);
    at('b').addEventListener('click', () => at('v').remove());
    await takeBack(at('c'), '');
    expect(document.getElementById('v')).toBeNull();
  });
});

describe('a list that stays open', () => {
  it('is closed by a key that the dialog around it does not hear', async () => {
    page(
      '<div id="d" role="dialog"><div><button id="c" role="combobox" aria-expanded="true">Choose</button></div></div>',
    );
    const closed = vi.fn<() => void>();
    const heard = vi.fn<() => void>();
    at('d').addEventListener('keydown', closed);
    at('c').addEventListener('keydown', heard);
    await closeList(at('c'));
    expect(heard).toHaveBeenCalledOnce();
    expect(closed).not.toHaveBeenCalled();
  });
});

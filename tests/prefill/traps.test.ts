// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Control } from '../../lib/prefill/field.ts';
import { isTrap } from '../../lib/prefill/collect/traps.ts';

function input(attributes: string): Control {
  document.body.innerHTML = `<input ${attributes}>`;
  return document.querySelector('input')!;
}

test.each(['name="hp"', 'id="form_hp_2"', 'name="hp1"', 'id="2-hp"', 'name="contact[honeypot]"', 'id="honeypot3"'])(
  'a field whose maker calls it a trap: %s',
  (attributes) => expect(isTrap(input(attributes))).toBe(true),
);

test.each(['id="x9hp3abc"', 'name="k27bot8"', 'id="1hp2pot3"', 'name="shipping_pots"', 'id="x3hp"'])(
  'no trap is a field with a name that was generated or goes on: %s',
  (attributes) => expect(isTrap(input(attributes))).toBe(false),
);

test('a field out of the way of the keyboard and of what the browser remembers is one', () => {
  expect(isTrap(input('tabindex="-1" autocomplete="off"'))).toBe(true);
  expect(isTrap(input('tabindex="-1"'))).toBe(false);
});

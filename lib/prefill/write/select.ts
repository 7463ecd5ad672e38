import { localName } from '../dom.ts';
import { blur, changeEvent, fire, focus, settle } from './events.ts';
import { readValue, setNativeValue } from './read.ts';
import type { Writer } from './writer.ts';

/** The native list. Selecting fires `input` and `change`, both without data. */
export const selectWriter: Writer = {
  accepts: (control) => localName(control) === 'select',
  read: readValue,
  async write(control, value) {
    focus(control);
    setNativeValue(control, value);
    fire(control, new Event('input', { bubbles: true, composed: true }));
    fire(control, changeEvent());
    await settle(0);
    blur(control);
  },
};

import { localName } from '../dom.ts';
import type { Control } from '../field.ts';
import { blur, changeEvent, fire, focus, settle } from './events.ts';
import { readValue, setNativeValue } from './read.ts';
import type { Writer } from './writer.ts';

/** The native list. Selecting fires `input` and `change`, both without data. */
export const selectWriter: Writer = {
  accepts: (control) => localName(control) === 'select',
  read: readValue,
  ways: [
    async (control, { text }) => {
      await select(control, text ?? '');
      return text;
    },
  ],
  holds: (_, put, held) => put === held,
  restore: select,
};

async function select(control: Control, value: string): Promise<void> {
  focus(control);
  setNativeValue(control, value);
  fire(control, new Event('input', { bubbles: true, composed: true }));
  fire(control, changeEvent());
  await settle(0);
  blur(control);
}

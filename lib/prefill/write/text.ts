import { localName } from '../dom.ts';
import type { Control } from '../field.ts';
import { blur, changeEvent, fire, focus, inputEvent, settle, typeInto } from './events.ts';
import { readValue, setNativeValue } from './read.ts';
import type { Writer } from './writer.ts';

const BETWEEN = 0;

/** Inputs and text areas: what a user's typing does, in the order in which it does it. */
export const textWriter: Writer = {
  accepts: (control) => localName(control) !== 'select',
  read: readValue,
  async write(control, text) {
    focus(control);
    // A page that prevents beforeinput puts the text in itself, or wants none.
    if (fire(control, inputEvent('beforeinput', text || null, true))) {
      setNativeValue(control, text);
      fire(control, inputEvent('input', text || null));
    }
    await settle(BETWEEN);
    fire(control, changeEvent());
    await settle(BETWEEN);
    blur(control);
  },
  /** For pages that only believe an editor command. */
  async retry(control, text) {
    focus(control);
    select(control);
    if (!typeInto(control, text)) setNativeValue(control, text);
    fire(control, inputEvent('input', text || null));
    fire(control, changeEvent());
    await settle(BETWEEN);
    blur(control);
  },
};

function select(control: Control): void {
  if (localName(control) === 'textarea') HTMLTextAreaElement.prototype.select.call(control as HTMLTextAreaElement);
  else HTMLInputElement.prototype.select.call(control as HTMLInputElement);
}

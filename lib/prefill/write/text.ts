import { localName } from '../dom.ts';
import { tagOf } from '../collect/widgets.ts';
import type { Control } from '../field.ts';
import { holdsText } from '../verify.ts';
import { chooseOption } from './combobox.ts';
import { blur, changeEvent, fire, focus, inputEvent, settle, typeInto } from './events.ts';
import { readValue, setNativeValue } from './read.ts';
import type { Writer } from './writer.ts';

const BETWEEN = 0;

/** Inputs and text areas: what a user's typing does, in the order in which it does it. */
export const textWriter: Writer = {
  accepts: (control) => /^(input|textarea)$/.test(tagOf(control) ?? ''),
  read: readValue,
  ways: [
    async (control, { text }) => {
      await type(control, text ?? '');
      return text;
    },
    async (control, { text }) => {
      await command(control, text ?? '');
      return text;
    },
    // A page that empties what was typed may want one of the options that it offers meanwhile.
    async (control, wanted) =>
      localName(control) === 'input' && readValue(control) === '' ? chooseOption(control, wanted) : null,
  ],
  holds: (wanted, put, held) => holdsText(wanted.type, put, held),
  restore: type,
};

async function type(control: Control, text: string): Promise<void> {
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
}

/** For pages that only believe an editor command. */
async function command(control: Control, text: string): Promise<void> {
  focus(control);
  select(control);
  if (!typeInto(control, text)) setNativeValue(control, text);
  fire(control, inputEvent('input', text || null));
  fire(control, changeEvent());
  await settle(BETWEEN);
  blur(control);
}

function select(control: Control): void {
  if (localName(control) === 'textarea') HTMLTextAreaElement.prototype.select.call(control as HTMLTextAreaElement);
  else HTMLInputElement.prototype.select.call(control as HTMLInputElement);
}

import { isConnected, ownerDocument, rootOf } from '../dom.ts';
import { tagOf } from '../collect/widgets.ts';
import type { Control } from '../field.ts';
import { holdsText } from '../verify.ts';
import { blur, fire, focus, inputEvent, settle } from './events.ts';
import type { Writer } from './writer.ts';

/** Editors take over the selection a moment after they have got the focus. */
const READY_MS = 60;

/** A text that is edited in place. Editors keep a document of their own, which only editing commands reach. */
export const editorWriter: Writer = {
  accepts: (control) => tagOf(control) === 'editor',
  read: (control) =>
    linesOf(control)
      .replace(/[\u200b\ufeff]/g, '')
      .replace(/\u00a0/g, ' ')
      .trim(),
  ways: [
    async (control, { text }) => {
      await enter(control);
      insertLines(control, text ?? '');
      await leave(control);
      return text;
    },
    async (control, { text }) => {
      await enter(control);
      paste(control, text ?? '');
      await leave(control);
      return text;
    },
  ],
  holds: (wanted, put, held) => holdsText(wanted.type, put, held),
  async restore(control, before) {
    await enter(control);
    command(control, 'delete');
    if (before) insertLines(control, before);
    await leave(control);
  },
};

/** `innerText` knows paragraphs; a test environment without layout has none. */
const linesOf = (control: Control): string => control.innerText ?? control.textContent ?? '';

async function enter(control: Control): Promise<void> {
  focus(control);
  await settle(READY_MS);
  const selection = selectionIn(control);
  if (!selection) return;
  const range = Document.prototype.createRange.call(ownerDocument(control));
  range.selectNodeContents(control);
  selection.removeAllRanges();
  selection.addRange(range);
  await settle(0);
}

async function leave(control: Control): Promise<void> {
  await settle(0);
  if (isConnected(control)) blur(control);
}

const shadowAround = (control: Control): (ShadowRoot & { getSelection?: () => Selection | null }) | null => {
  const root = rootOf(control);
  return root instanceof ShadowRoot ? root : null;
};

/** Chromium keeps the selection of a shadow root to itself. */
function selectionIn(control: Control): Selection | null {
  const root = shadowAround(control);
  return root?.getSelection?.() ?? Document.prototype.getSelection.call(ownerDocument(control));
}

function insertLines(control: Control, text: string): void {
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) command(control, 'insertParagraph');
    if (line) command(control, 'insertText', line);
  }
}

/** What the browsers' commands are called as inputs. */
const INPUT_TYPES = { delete: 'deleteContentBackward', insertParagraph: 'insertParagraph', insertText: 'insertText' };

/**
 * Asks the editor first, as the browser does when a user types: one with a document of its own takes the input over by
 * preventing it. Chromium does not ask by itself before a command, and such an editor throws out what it was not asked.
 */
function command(control: Control, name: keyof typeof INPUT_TYPES, data: string | null = null): void {
  const asked = { bubbles: true, composed: true, cancelable: true, inputType: INPUT_TYPES[name], data };
  if (!fire(control, new InputEvent('beforeinput', asked))) return;
  try {
    Document.prototype.execCommand.call(ownerDocument(control), name, false, data ?? '');
  } catch {
    // A document that knows no commands; what is read back will tell.
  }
}

/** What an editor that keeps commands out still takes. */
function paste(control: Control, text: string): void {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData: data });
  if (fire(control, event)) fire(control, inputEvent('input', text));
}

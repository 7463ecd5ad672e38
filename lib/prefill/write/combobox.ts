import { attr, boxOf, hasAttr, isConnected, localName, matches, ownerDocument, scrollHeight } from '../dom.ts';
import { inputType, tagOf } from '../collect/widgets.ts';
import { Visibility } from '../collect/visibility.ts';
import { walk } from '../collect/walk.ts';
import type { Control } from '../field.ts';
import { resolveChoice } from '../values/options.ts';
import { sameChoice } from '../verify.ts';
import { blur, changeEvent, fire, focus, inputEvent, settle } from './events.ts';
import { namedList, offeredBy, visibleOptions, type Offered } from './offered.ts';
import { press } from './press.ts';
import { readValue, setNativeValue } from './read.ts';
import { shownText, widgetOf } from './shown.ts';
import { isFreeText } from './free-text.ts';
import type { Wanted, Writer } from './writer.ts';

const STEP_MS = 40;
/** How long a list may take to open, and a server to answer what was typed. */
const OPEN_MS = 400;
const ANSWER_MS = 2500;
/** A list that has not changed for so long will not. */
const REST_MS = 450;
/** So many spellings are typed at most: a server is asked each time. */
const MAX_TYPED = 4;
const MAX_PAGES = 60;

/** A widget that offers options once it is opened: open, look, type if it can be typed into, choose the one that says the same, look again. */
export const comboboxWriter: Writer = {
  accepts: (control) => tagOf(control) === 'combobox',
  read: shownText,
  ways: [choose],
  holds: (wanted, put, held) => sameChoice([put, ...wanted.wordings], held),
  async restore(control, before) {
    if (shownText(control) === before) return;
    if (localName(control) === 'input' && readValue(control)) retype(control, before);
    else await clear(control);
    await close(control);
  },
};

/** Beside its own input, a list may open one to search in. */
interface Opened {
  control: Control;
  /** What could be seen before it was opened. */
  options: ReadonlySet<Element>;
  inputs: ReadonlySet<Element>;
}

async function choose(control: Control, wanted: Wanted): Promise<string | null> {
  const held = localName(control) === 'input' ? readValue(control) : '';
  const opened = await open(control);
  const found =
    (await look(opened, wanted)) ?? (await typeAndLook(opened, wanted)) ?? (await pageThrough(opened, wanted));
  if (found) {
    found.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    press(found.element);
    await settle(STEP_MS);
    if (isConnected(control)) await close(control);
    return found.text;
  }
  // No list at all: the role promises more than the page does, and it is a line of text.
  const text = wanted.text ?? wanted.wordings[0] ?? '';
  const offers = offeredBy(control, opened.options).length > 0;
  if (localName(control) === 'input' && text && (!offers || isFreeText(wanted.type))) {
    if (readValue(control) !== text) retype(control, text);
    await settle(STEP_MS);
    blur(control);
    return text;
  }
  if (localName(control) === 'input' && readValue(control) !== held) retype(control, held);
  await close(control);
  return null;
}

async function open(control: Control): Promise<Opened> {
  const page = ownerDocument(control);
  const opened = { control, options: visibleOptions(page), inputs: visibleInputs(page) };
  focus(control);
  await settle(0);
  if (!isOpen(opened)) press(control);
  await until(() => isOpen(opened), OPEN_MS);
  if (!isOpen(opened) && localName(control) === 'input') {
    // Some libraries listen on the box around the input.
    press(widgetOf(control));
    await until(() => isOpen(opened), OPEN_MS / 2);
  }
  return opened;
}

const isOpen = ({ control, options }: Opened): boolean =>
  isConnected(control) && (attr(control, 'aria-expanded') === 'true' || offeredBy(control, options).length > 0);

interface Found {
  element: Element;
  text: string;
}

/** The option that says what is wanted, once the list has come to rest. Two that say it: none. */
async function look({ control, options }: Opened, wanted: Wanted, waitMs = OPEN_MS): Promise<Found | null> {
  let last = '';
  let rested = 0;
  for (let waited = 0; waited <= waitMs; waited += STEP_MS) {
    const offered = offeredBy(control, options);
    const match = pick(offered, wanted);
    if (match) return match;
    const now = offered.map(({ choices }) => choices[0]?.text).join('\n');
    rested = now === last && now !== '' && !isBusy(control) ? rested + STEP_MS : 0;
    last = now;
    if (rested >= REST_MS) return null;
    await settle(STEP_MS);
  }
  return null;
}

function pick(offered: readonly Offered[], wanted: Wanted): Found | null {
  const at = resolveChoice(
    offered.flatMap(({ choices }) => choices),
    wanted.wordings,
  );
  const found = at === null ? undefined : offered[Number(at)];
  return found ? { element: found.element, text: found.choices[0]!.text } : null;
}

const isBusy = (control: Control): boolean =>
  attr(control, 'aria-busy') === 'true' ||
  (namedList(control) !== null && attr(namedList(control)!, 'aria-busy') === 'true');

async function typeAndLook(opened: Opened, wanted: Wanted): Promise<Found | null> {
  const target = searchIn(opened);
  if (!target || hasAttr(target, 'readonly')) return null;
  // Codes find nothing, or too much.
  const spellings = wanted.wordings.filter((text) => text.length > 3).slice(0, MAX_TYPED);
  for (const text of spellings.length > 0 ? spellings : wanted.wordings.slice(0, 1)) {
    retype(target, text);
    const found = await look(opened, wanted, ANSWER_MS);
    if (found) return found;
  }
  if (target !== opened.control) retype(target, '');
  return null;
}

/** Where what is searched for is typed: into the widget itself, or into an input that came with the list. */
function searchIn({ control, inputs }: Opened): Control | null {
  if (localName(control) === 'input') return control;
  return [...visibleInputs(ownerDocument(control))].find((input) => !inputs.has(input)) ?? null;
}

function visibleInputs(page: Document): Set<Control> {
  const found = new Set<Control>();
  const visibility = new Visibility();
  walk(page, {
    enter(element) {
      if (matches(element, 'input') && /^(text|search)$/.test(inputType(element)) && visibility.isDrawn(element))
        found.add(element as Control);
    },
  });
  return found;
}

/** A long list draws only what is scrolled into view. */
async function pageThrough(opened: Opened, wanted: Wanted): Promise<Found | null> {
  const [first] = offeredBy(opened.control, opened.options);
  const pane = first && scroller(first.element);
  if (!pane) return null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const top = pane.scrollTop;
    pane.scrollTop = top + pane.clientHeight * 0.9;
    fire(pane, new Event('scroll'));
    await settle(STEP_MS);
    const found = pick(offeredBy(opened.control, opened.options), wanted);
    if (found) return found;
    if (pane.scrollTop <= top) return null;
  }
  return null;
}

function scroller(option: Element): Element | null {
  for (let at: Element | null = option.parentElement, up = 0; at && up < 5; at = at.parentElement, up += 1)
    if (scrollHeight(at) > boxOf(at).height + 4 && boxOf(at).height > 0) return at;
  return null;
}

/** Replaces the text as typing would, without leaving the field. */
function retype(control: Control, text: string): void {
  focus(control);
  setNativeValue(control, text);
  fire(control, inputEvent('input', text || null));
  // Older widgets ask on the key, not on the input.
  fire(control, new KeyboardEvent('keyup', { bubbles: true, composed: true, key: text.at(-1) ?? 'Backspace' }));
}

/** Leaves the widget; a list that stays open then is closed the way it was opened. */
async function close(control: Control): Promise<void> {
  if (localName(control) === 'input') fire(control, changeEvent());
  blur(control);
  await settle(STEP_MS);
  if (!isConnected(control) || attr(control, 'aria-expanded') !== 'true') return;
  press(control);
  await settle(STEP_MS);
  if (attr(control, 'aria-expanded') === 'true')
    fire(control, new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, key: 'Escape' }));
}

/** Takes a choice back: by the widget's own way to do so, else by the option that stands for none. */
async function clear(control: Control): Promise<void> {
  const button = Element.prototype.querySelector.call(
    widgetOf(control),
    '[class*=clear i], [aria-label*=clear i], [title*=clear i], [class*=remove i], [aria-label*=remove i]',
  );
  if (button) {
    press(button);
    await settle(STEP_MS);
    return;
  }
  const opened = await open(control);
  const none = offeredBy(control, opened.options).find(
    ({ choices }) =>
      !/[\p{L}\p{N}]/u.test(choices[0]?.text ?? '') || /^[-–—\s]*(none|clear|select|choose)\b/i.test(choices[0]!.text),
  );
  if (none) press(none.element);
  await settle(STEP_MS);
}

async function until(condition: () => boolean, ms: number): Promise<void> {
  for (let waited = 0; waited < ms && !condition(); waited += STEP_MS) await settle(STEP_MS);
}

import { boxOf, attr, hasAttr, isConnected, localName, ownerDocument, scrollHeight } from '../dom.ts';
import { tagOf } from '../collect/widgets.ts';
import type { Control } from '../field.ts';
import { resolveChoice } from '../values/options.ts';
import { sameChoice } from '../verify.ts';
import { blur, changeEvent, fire, settle } from './events.ts';
import { namedList, offeredBy, type Offered } from './offered.ts';
import {
  closeList,
  GONE_MS,
  isGone,
  OPEN_MS,
  openList,
  retype,
  STEP_MS,
  until,
  visibleInputs,
  type Opened,
} from './open-list.ts';
import { press } from './press.ts';
import { readValue } from './read.ts';
import { makesRecord, recordsNamed } from './records.ts';
import { shownText } from './shown.ts';
import { isFreeText } from './free-text.ts';
import { takeBack } from './take-back.ts';
import type { Wanted, Writer } from './writer.ts';

/** How long a server may take to answer what was typed. */
const ANSWER_MS = 2500;
/** A list that has not changed for so long will not. */
const REST_MS = 450;
/** So many spellings are typed at most: a server is asked each time. */
const MAX_TYPED = 4;
const RETYPED = 2;
const MAX_PAGES = 60;

/** A widget that offers options once it is opened: open, look, type if it can be typed into, choose the one that says the same, look again. */
export const comboboxWriter: Writer = {
  accepts: (control) => tagOf(control) === 'combobox',
  read: shownText,
  ways: [(control, wanted) => attempt(control, wanted, true)],
  holds: (wanted, put, held) => sameChoice([put, ...wanted.wordings], held),
  restore: takeBack,
};

/** Chooses an option or leaves the control as it was; a text that is no option is never left in it. */
export const chooseOption = (control: Control, wanted: Wanted): Promise<string | null> =>
  attempt(control, wanted, false);

async function attempt(control: Control, wanted: Wanted, mayBeText: boolean): Promise<string | null> {
  const held = localName(control) === 'input' ? readValue(control) : '';
  const opened = await openList(control);
  const found = await search(opened, wanted);
  if (found) {
    found.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    press(found.element);
    await settle(STEP_MS);
    if (isConnected(control)) await closeList(control);
    await until(() => isGone(found.element), GONE_MS);
    return found.text;
  }
  // No list at all: the role promises more than the page does, and it is a line of text.
  const text = wanted.text ?? wanted.wordings[0] ?? '';
  if (mayBeText && localName(control) === 'input' && text && (!opened.hadList || isFreeText(wanted.type))) {
    if (readValue(control) !== text) retype(control, text);
    await settle(STEP_MS);
    fire(control, changeEvent());
    blur(control);
    return text;
  }
  if (localName(control) === 'input' && readValue(control) !== held) retype(control, held);
  const [first] = offeredBy(control, opened.options);
  await closeList(control);
  if (first) await until(() => isGone(first.element), GONE_MS);
  return null;
}

/** Among what is offered at once, then among what is offered for it, then further down. */
async function search(opened: Opened, wanted: Wanted): Promise<Found | null> {
  // A record of the whole name, found only by asking for it, comes before one of a shorter name that lies at hand.
  const [name, ...others] = wanted.wordings;
  if (wanted.type === 'organization' && name && others.length > 0)
    return (await search(opened, { ...wanted, wordings: [name] })) ?? search(opened, { ...wanted, wordings: others });
  // An input without a list wants to be typed into first.
  const waits = localName(opened.control) === 'input' && !opened.hadList;
  const found = waits ? null : await look(opened, wanted);
  return found ?? (await typeAndLook(opened, wanted)) ?? pageThrough(opened, wanted);
}

interface Found {
  element: Element;
  text: string;
}

/** The option that says what is wanted, once the list has come to rest. Two that say it: none. */
async function look(opened: Opened, wanted: Wanted, waitMs = OPEN_MS, goesOn = () => true): Promise<Found | null> {
  const { control, options } = opened;
  let last = '';
  let changed = performance.now();
  for (const end = changed + waitMs; performance.now() <= end && goesOn();) {
    const offered = offeredBy(control, options);
    const match = pick(offered, wanted);
    if (match) return match;
    opened.hadList ||= offered.length > 0 || attr(control, 'aria-expanded') === 'true';
    const now = offered.map(({ choices }) => choices[0]?.text).join('\n');
    if (now !== last || now === '' || isBusy(control)) changed = performance.now();
    last = now;
    if (performance.now() - changed >= REST_MS) return null;
    await settle(STEP_MS);
  }
  return null;
}

function pick(offered: readonly Offered[], wanted: Wanted): Found | null {
  const there = offered.filter((option) => !makesRecord(option, wanted.wordings));
  const able = wanted.type === 'organization' ? recordsNamed(there, wanted.wordings) : there;
  const at = resolveChoice(
    able.flatMap(({ choices }) => choices),
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
    for (let attempt = 0; attempt < RETYPED; attempt += 1) {
      retype(target, text);
      const found = await look(opened, wanted, ANSWER_MS, () => readValue(target) !== '');
      if (found) return found;
      // A page that has just heard from its server may draw the widget anew, without what was typed meanwhile.
      if (readValue(target) !== '') break;
    }
  }
  if (target !== opened.control) retype(target, '');
  return null;
}

/** Where what is searched for is typed: into the widget itself, or into an input that came with the list. */
function searchIn({ control, inputs }: Opened): Control | null {
  if (localName(control) === 'input') return control;
  return [...visibleInputs(ownerDocument(control))].find((input) => !inputs.has(input)) ?? null;
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

import { attr, labelsOf, localName, matches, parentElement, queryIn, rootOf, contains } from '../dom.ts';
import type { Control, Label } from '../field.ts';
import { columnText, nearText } from './nearby.ts';
import { textOf, tidy } from './text.ts';

/** Every text that names a control, by where it was found, the best source first. */
export function labelsFor(control: Control): Label[] {
  const labels: Label[] = [];
  const add = (source: Label['source'], text: string) => {
    const clean = tidy(text);
    if (clean && !/^[*:·•\s]+$/.test(clean) && !labels.some((label) => label.text === clean))
      labels.push({ source, text: clean });
  };

  for (const label of labelsOf(control)) add(contains(label, control) ? 'wrap' : 'for', textOf(label));
  for (const text of referenced(control, 'aria-labelledby')) add('labelledby', text);
  add('aria-label', attr(control, 'aria-label'));
  const named = labels.length > 0;
  if (!named) for (const text of hostTexts(control)) add('host', text);
  add('placeholder', attr(control, 'placeholder') || attr(control, 'data-placeholder'));
  if (!labels.some((label) => label.source !== 'placeholder')) {
    const near = nearText(control);
    if (near) add(near.source, near.text);
    add('column', columnText(control));
  }
  add('title', attr(control, 'title') || attr(control, 'data-original-title'));
  return labels.slice(0, 8);
}

function referenced(control: Control, name: string): string[] {
  const ids = attr(control, name).split(/\s+/).filter(Boolean).slice(0, 6);
  if (ids.length === 0) return [];
  const root = rootOf(control);
  const texts = ids.map((id) => {
    const target = byId(root, id);
    return target && target !== (control as Element) ? textOf(target) : '';
  });
  // One list is one name: "Billing address" + "City".
  const joined = tidy(texts.join(' '));
  return joined ? [joined] : [];
}

function byId(root: Node, id: string): Element | null {
  try {
    return queryIn(root, `[id="${CSS.escape(id)}"]`);
  } catch {
    return null;
  }
}

/** A web component often carries its label as an attribute of the host, or beside the control inside its shadow root. */
function hostTexts(control: Control): string[] {
  const texts: string[] = [];
  let at: Element | null = parentElement(control);
  for (let up = 0; at && up < 6; up += 1, at = parentElement(at)) {
    if (!localName(at).includes('-')) continue;
    for (const name of ['label', 'aria-label', 'field-label', 'floating-label', 'data-label', 'placeholder'])
      texts.push(attr(at, name));
    const label = labelForHost(at);
    if (label) texts.push(label);
    if (texts.some(Boolean)) break;
  }
  return texts.filter(Boolean);
}

function labelForHost(host: Element): string {
  const id = attr(host, 'id');
  if (!id) return '';
  const root = rootOf(host);
  const label = queryIn(root, `label[for="${CSS.escape(id)}"]`);
  return label && matches(label, 'label') ? textOf(label) : '';
}

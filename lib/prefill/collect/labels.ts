import { attr, byId, contains, rootOf } from '../dom.ts';
import type { Control, Label } from '../field.ts';
import { choicesOf } from './controls.ts';
import { columnText } from './columns.ts';
import { groupText } from './group-label.ts';
import { hostTexts } from './hosts.ts';
import { labelsOf } from './labels-of.ts';
import { nearText } from './nearby.ts';
import { isMark, textOf, tidy } from './text.ts';

/** A placeholder may be an example of digits alone. */
const isExample = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Every text that names a control, by where it was found, the best source first. */
export function labelsFor(control: Control): Label[] {
  const labels: Label[] = [];
  const add = (source: Label['source'], text: string) => {
    const clean = tidy(text);
    if (
      clean &&
      (source === 'placeholder' ? isExample(clean) : !isMark(clean)) &&
      !labels.some((label) => label.text === clean)
    )
      labels.push({ source, text: clean });
  };

  for (const label of labelsOf(control)) add(contains(label, control) ? 'wrap' : 'for', textOf(label));
  for (const text of referenced(control, 'aria-labelledby')) add('labelledby', text);
  add('aria-label', attr(control, 'aria-label'));
  const named = labels.length > 0;
  if (!named) for (const text of hostTexts(control)) add('host', text);
  add('placeholder', attr(control, 'placeholder') || attr(control, 'data-placeholder') || promptOf(control));
  if (!labels.some((label) => label.source !== 'placeholder')) {
    const near = nearText(control);
    if (near && near.source !== 'group') add(near.source, near.text);
    add('column', columnText(control));
    if (near && !labels.some((label) => label.source !== 'placeholder')) add(near.source, near.text);
    if (!labels.some((label) => label.source !== 'placeholder')) add('group', groupText(control));
  }
  add('title', attr(control, 'title') || attr(control, 'data-original-title'));
  return labels.slice(0, 8);
}

/** The option for nothing may say what the list is of: "Country", "Choose a language". */
function promptOf(control: Control): string {
  const [first] = choicesOf(control);
  return first && first.value === '' ? first.text : '';
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

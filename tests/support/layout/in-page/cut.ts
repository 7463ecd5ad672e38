import { called, type TextBox } from './text-boxes.ts';

/** Half a pixel is rounding; a line's own height may be more than its place where nothing is lost. */
const SLACK = 2;

/** Elements that hold more than they show and cannot be scrolled. */
export function cutElements(root: Element): [Element, string][] {
  return [root, ...root.querySelectorAll<HTMLElement>('*')].flatMap((element): [Element, string][] => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const wide = cuts(overflowX) && element.scrollWidth > element.clientWidth + SLACK;
    const high = cuts(overflowY) && element.scrollHeight > element.clientHeight + SLACK;
    // What is one pixel in size is for screen readers.
    if (
      (!wide && !high) ||
      element.closest('.hidden-text') ||
      element.clientWidth <= 1 ||
      !element.textContent?.trim() ||
      !element.checkVisibility()
    )
      return [];
    const over = wide ? element.scrollWidth - element.clientWidth : element.scrollHeight - element.clientHeight;
    return [[element, `cut: ${called(element)} holds ${over} px more than it shows`]];
  });
}

const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

/** Words of controls, which tell no sizes of what is in them: choices and the hints in empty fields. */
export function cutControls(root: Element): [Element, string][] {
  const controls = [
    ...root.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select:not([multiple]), input[placeholder]'),
  ];
  return controls.flatMap((control): [Element, string][] => {
    const text = control instanceof HTMLSelectElement ? control.selectedOptions[0]?.text : shownHint(control);
    if (!text || !control.checkVisibility({ visibilityProperty: true })) return [];
    const over = Math.ceil(widthOf(text, control) - roomOf(control));
    return over > SLACK ? [[control, `cut: “${text}” is ${over} px wider than ${called(control).split(' ')[0]}`]] : [];
  });
}

const shownHint = (input: HTMLInputElement): string => (input.value === '' ? input.placeholder : '');

const drawing = document.createElement('canvas').getContext('2d');

function widthOf(text: string, element: Element): number {
  if (!drawing) return 0;
  const { font } = getComputedStyle(element);
  drawing.font = font;
  return drawing.measureText(text).width;
}

/** The browsers keep some twenty pixels for the arrow. */
function roomOf(control: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(control);
  const arrow = control instanceof HTMLSelectElement ? 16 : 0;
  return control.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - arrow;
}

/** Lines that stick out of the nearest box that has an edge or a ground of its own. */
export function outside(boxes: readonly TextBox[]): [Element, string][] {
  return boxes.flatMap(({ element, rect, seen }): [Element, string][] => {
    const box = seen && boxAround(element);
    if (!box) return [];
    const around = box.getBoundingClientRect();
    const over = Math.max(
      around.left - rect.left,
      rect.right - around.right,
      around.top - rect.top - 2,
      rect.bottom - around.bottom - 2,
    );
    return over > SLACK
      ? [[element, `out: ${called(element)} sticks out of ${called(box).split(' ')[0]} by ${Math.ceil(over)} px`]]
      : [];
  });
}

function boxAround(element: Element): Element | null {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at);
    // Whatever scrolls or cuts is looked at by its sizes.
    if (style.overflowX !== 'visible' || style.overflowY !== 'visible') return null;
    if (style.display === 'inline' || style.display === 'contents') continue;
    const hasEdge = parseFloat(style.borderInlineStartWidth) > 0 && parseFloat(style.borderInlineEndWidth) > 0;
    if (hasEdge || !/rgba\(.*, 0\)|transparent/.test(style.backgroundColor)) return at;
  }
  return null;
}

/** Texts that stand letter under letter because there is no room beside them. */
export function squeezed(boxes: readonly TextBox[]): [Element, string][] {
  const shown = boxes.filter(({ seen }) => seen !== null && seen.width > 1);
  return [...Map.groupBy(shown, ({ node }) => node)].flatMap(([node, lines]): [Element, string][] => {
    const text = node.data.trim();
    const rows = new Set(lines.map(({ rect }) => Math.round(rect.top))).size;
    // A line for each word is narrow, and no word is broken.
    return rows >= 3 && rows > text.split(/\s+/).length && text.length / rows < 4
      ? [[lines[0]!.element, `squeezed: ${called(lines[0]!.element)} into ${rows} lines`]]
      : [];
  });
}

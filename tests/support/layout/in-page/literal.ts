import { called } from './text-boxes.ts';

/** What comes from elsewhere: a feed, the browser's own names and dates, keys, and what a user typed. */
const DATA = 'bdi, time, code, kbd, pre, .country, [data-value], .hidden-text bdi';
const ATTRIBUTES = [
  'aria-label',
  'title',
  'placeholder',
  'alt',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
];

/** Texts that are none of the locale's, or are put together of several. Every text of the pseudo-locale is in brackets. */
export function literals(root: Element, known: readonly RegExp[]): [Element, string][] {
  const found: [Element, string][] = [];
  const tell = (element: Element, text: string): void => {
    const rest = known.reduce((left, one) => left.replaceAll(one, ''), outsideOf(text));
    if (/\p{L}\p{L}|[:.;?!：。]\s*$|^\s*[:.;?!]|[:.;?!]/u.test(rest))
      found.push([element, `literal: “${text.trim().slice(0, 80)}” in ${called(element)}`]);
  };
  for (const element of root.querySelectorAll('*')) {
    if (element.closest(`${DATA}, script, style, select.languages`)) continue;
    for (const text of runsOf(element)) tell(element, text);
    for (const name of ATTRIBUTES) if (element.getAttribute(name)) tell(element, element.getAttribute(name)!);
  }
  return found;
}

/** Texts that stand side by side are one: what is put together in a component comes as several. */
function runsOf(element: Element): string[] {
  const runs: string[] = [''];
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) runs.push(`${runs.pop()}${node.textContent}`);
    else if (node.nodeType === Node.ELEMENT_NODE) runs.push('');
  }
  return runs.filter((run) => run.trim() !== '');
}

/** What is left of a text without what is in brackets, which may be nested. */
function outsideOf(text: string): string {
  let depth = 0;
  return [...text]
    .filter((sign) => {
      if (sign === '[') depth++;
      const isOut = depth === 0;
      if (sign === ']') depth = Math.max(0, depth - 1);
      return isOut;
    })
    .join('');
}

import { browserNames, TIMES } from './browser-words.ts';
import { called } from './text-boxes.ts';

/** What comes from elsewhere: a feed, the browser's own names and dates, keys, and words in the language of somebody else. */
const DATA = 'bdi, time, code, kbd, pre, textarea, .country, #app [lang], script, style';
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
export function literals(root: Element, known: readonly string[]): [Element, string][] {
  const found: [Element, string][] = [];
  const data = inWords([...known, ...browserNames()]);
  const isOdd = (text: string): boolean => {
    const rest = outsideOf(text.replaceAll(/[\u2068\u2069]/g, '')).replaceAll(data, '');
    const left = TIMES.reduce((all, one) => all.replaceAll(one, ''), rest);
    // Brackets with a colon or a full stop between or behind them are texts that a language would put together otherwise.
    return /\p{L}{2}/u.test(left) || /[:;.?!]\s*$|^\s*[:;.?!]/.test(left);
  };
  for (const element of root.querySelectorAll('*')) {
    if (element.closest(DATA)) continue;
    const attributes = ATTRIBUTES.map((name) => element.getAttribute(name) ?? '');
    for (const text of [...runsOf(element), ...attributes]) {
      if (text && isOdd(text)) found.push([element, `literal: “${text.trim().slice(0, 100)}” in ${called(element)}`]);
    }
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
  return Array.from(text)
    .filter((sign) => {
      if (sign === '[') depth++;
      const isOut = depth === 0;
      if (sign === ']') depth = Math.max(0, depth - 1);
      return isOut;
    })
    .join('');
}

/** Any of these, as words of their own, the longest first: a name may be the beginning of another. */
function inWords(texts: readonly string[]): RegExp {
  const sorted = texts.toSorted((one, other) => other.length - one.length);
  const escaped = sorted.map((text) => text.replaceAll(/[$()*+./?[\\\]^{|}]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})(?![\\p{L}\\d])`, 'gu');
}

/** What a key of the keyboard asks for. */
export type KeyCommand =
  | 'next'
  | 'previous'
  | 'down'
  | 'up'
  | 'open'
  | 'extend-next'
  | 'extend-previous'
  | 'first'
  | 'last'
  | 'page-next'
  | 'page-previous'
  | 'reply'
  | 'fill'
  | 'answer'
  | 'decline'
  | 'snooze'
  | 'no-answer'
  | 'duplicate'
  | 'note'
  | 'reopen'
  | 'undo'
  | 'search'
  | 'select'
  | 'select-all'
  | 'history'
  | 'help'
  | 'box-1'
  | 'box-2'
  | 'box-3'
  | 'box-4';

/** As much of a `KeyboardEvent` as decides. */
export interface Press {
  key: string;
  code: string;
  shiftKey: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
}

const PLAIN: ReadonlyMap<string, KeyCommand> = new Map([
  ['j', 'next'],
  ['k', 'previous'],
  ['arrowdown', 'down'],
  ['arrowup', 'up'],
  ['enter', 'open'],
  ['home', 'first'],
  ['end', 'last'],
  ['pagedown', 'page-next'],
  ['pageup', 'page-previous'],
  ['r', 'reply'],
  ['f', 'fill'],
  ['a', 'answer'],
  ['d', 'decline'],
  ['h', 'snooze'],
  ['n', 'no-answer'],
  ['m', 'duplicate'],
  ['c', 'note'],
  ['o', 'reopen'],
  ['z', 'undo'],
  ['x', 'select'],
  ['y', 'history'],
  ['1', 'box-1'],
  ['2', 'box-2'],
  ['3', 'box-3'],
  ['4', 'box-4'],
]);

const SHIFTED: ReadonlyMap<string, KeyCommand> = new Map([
  ['j', 'extend-next'],
  ['k', 'extend-previous'],
  ['arrowdown', 'extend-next'],
  ['arrowup', 'extend-previous'],
  ['x', 'select-all'],
]);

/** On many keyboards these need Shift, on others AltGr; what counts is what was written. */
const WRITTEN: ReadonlyMap<string, KeyCommand> = new Map([
  ['/', 'search'],
  ['?', 'help'],
]);

/** Keys that a control of its own kind has a use for, and a page that scrolls: they are the list's on its rows only. */
export const OF_THE_ROWS: ReadonlySet<KeyCommand> = new Set([
  'down',
  'up',
  'open',
  'first',
  'last',
  'page-next',
  'page-previous',
]);

/**
 * What was asked for, or null. With another modifier the key is the browser's, and while a word is being composed it is
 * the input method's.
 */
export function commandOf(press: Press): KeyCommand | null {
  if (press.isComposing || press.altKey || press.ctrlKey || press.metaKey) return null;
  const written = WRITTEN.get(press.key);
  if (written) return written;
  return (press.shiftKey ? SHIFTED : PLAIN).get(letterOf(press)) ?? null;
}

/** The letter that is on the key, or the Latin one in its place where the keyboard writes Greek, Cyrillic or Arabic. */
function letterOf({ key, code }: Press): string {
  const isForeign = key.length === 1 && /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return (isForeign ? code.replace(/^Key/, '') : key).toLowerCase();
}

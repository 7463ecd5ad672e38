import type { AccessibleNode } from './browser/accessible-node.ts';

/** What is said of a role before the name; what is not here is not said, and only what is in it is read. */
const ROLE_WORDS: Readonly<Record<string, string>> = {
  alert: 'alert',
  banner: 'banner',
  button: 'button',
  checkbox: 'check box',
  combobox: 'combo box',
  contentinfo: 'content information',
  dialog: 'dialog',
  form: 'form',
  group: 'group',
  image: 'image',
  link: 'link',
  main: 'main',
  navigation: 'navigation',
  note: 'note',
  option: 'option',
  radio: 'radio button',
  region: 'region',
  search: 'search',
  searchbox: 'search box',
  status: 'status',
  tab: 'tab',
  tablist: 'tabs',
  tabpanel: 'tab panel',
  textbox: 'edit',
};

/** Read as a whole: what is in them is their name. */
const WHOLE = new Set([
  'button',
  'checkbox',
  'heading',
  'image',
  'link',
  'option',
  'radio',
  'searchbox',
  'tab',
  'textbox',
]);

/** What holds other things together is worth a word only if it has a name. */
const PASSED_OVER = new Set(['form', 'group', 'region']);

/** What can be acted upon, and so must have a name. */
const CONTROLS = new Set(['button', 'checkbox', 'combobox', 'link', 'option', 'radio', 'searchbox', 'tab', 'textbox']);

export const isControl = ({ role }: AccessibleNode): boolean => CONTROLS.has(role);

/**
 * What a screen reader says when it reads a page from top to bottom, a line for every stop, set in by what it stands in.
 * Descriptions are left out: they are said on what gets the focus.
 */
export function transcriptOf(tree: AccessibleNode): string[] {
  return tree.children.flatMap((child) => linesOf(child, ''));
}

/** What it says when the focus gets to something: the name first, then everything else that is known of it. */
export function saidOnFocus({ role, name, states, description }: AccessibleNode, item?: AccessibleNode): string {
  return sentence([name, roleWords(role), ...states, description, item && placeWords(item)]);
}

function linesOf(node: AccessibleNode, indent: string): string[] {
  const line = ownLine(node);
  if (line !== '' && WHOLE.has(node.role)) return [indent + line];
  if (node.role === 'text' || isPlain(node)) return plainText(node) ? [indent + plainText(node)] : [];
  const below = childrenRead(node).flatMap((child) => linesOf(child, line ? `${indent}  ` : indent));
  // What is empty is passed over, as long as it is not to be found by its name.
  return line && (below.length > 0 || node.name) ? [indent + line, ...below] : below;
}

/** The field says what its label says. */
const childrenRead = ({ role, children }: AccessibleNode): AccessibleNode[] =>
  role === 'label' ? children.filter((child) => child.role !== 'text') : children;

function ownLine(node: AccessibleNode): string {
  const { role, name, states, level } = node;
  if (role === 'heading') return sentence([`heading level ${level}`, name]);
  if (role === 'list') return sentence([listWords(node), name]);
  if (role === 'listitem') return placeWords(node);
  const words = roleWords(role);
  if (!name && PASSED_OVER.has(role)) return '';
  return words && sentence([words, name, ...states.filter((state) => state !== 'live')]);
}

const roleWords = (role: string): string => ROLE_WORDS[role] ?? '';

function listWords({ children }: AccessibleNode): string {
  const items = children.filter(({ role }) => role === 'listitem');
  const of = items[0]?.place?.of ?? items.length;
  return of < 0 ? 'list' : `list with ${of} ${of === 1 ? 'item' : 'items'}`;
}

const placeWords = ({ place }: AccessibleNode): string =>
  place ? (place.of < 0 ? `item ${place.at}` : `${place.at} of ${place.of}`) : '';

/** A paragraph is read in one breath where nothing in it can be acted upon. */
const isPlain = ({ role, children }: AccessibleNode): boolean =>
  ['paragraph', 'term', 'definition', 'time'].includes(role) && children.every(isInline);

const isInline = ({ role, children }: AccessibleNode): boolean =>
  ['text', 'generic', 'time', 'strong', 'emphasis'].includes(role) && children.every(isInline);

const plainText = (node: AccessibleNode): string =>
  clean(node.role === 'text' ? node.name : node.children.map(plainText).join(' '));

const sentence = (parts: readonly (string | undefined)[]): string =>
  parts
    .map((part) => clean(part ?? ''))
    .filter(Boolean)
    .join(', ');

/** Marks of direction are heard by nobody. */
const clean = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

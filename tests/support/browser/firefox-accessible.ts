import type { Page } from 'puppeteer-core';
import type { AccessibleNode } from './accessible-node.ts';
import type { FirefoxScope } from './firefox-scope.ts';
import { waitUntil } from './wait.ts';

// Firefox publishes no types for its own modules.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Untyped = any;
declare const ChromeUtils: Untyped;
declare const Components: Untyped;
declare const window: Untyped;

/** As Firefox tells it, in its own words. */
interface Raw {
  role: string;
  name: string | null;
  description: string;
  states: string[];
  attributes: Record<string, string>;
  place: { level: number; of: number; at: number };
  children: Raw[];
}

/** What Firefox calls by a name of its own. */
const ROLES: Readonly<Record<string, string>> = {
  'text leaf': 'text',
  statictext: 'text',
  'text container': 'generic',
  section: 'generic',
  pushbutton: 'button',
  'toggle button': 'button',
  checkbutton: 'checkbox',
  radiobutton: 'radio',
  pagetab: 'tab',
  pagetablist: 'tablist',
  propertypage: 'tabpanel',
  statusbar: 'status',
  entry: 'textbox',
  grouping: 'group',
  graphic: 'image',
  details: 'group',
  summary: 'button',
};

/** Roles of which Firefox keeps the more exact name beside. */
const VAGUE = new Set(['landmark', 'region', 'text container', 'section']);

const STATES: Readonly<Record<string, string>> = {
  checked: 'checked',
  selected: 'selected',
  pressed: 'pressed',
  expanded: 'expanded',
  collapsed: 'collapsed',
  unavailable: 'disabled',
  required: 'required',
  invalid: 'invalid',
  busy: 'busy',
};

/**
 * Firefox's own tree of a page, by the service that its screen readers are served by. It follows its page piece by piece, so it
 * is read until two readings say the same.
 */
export async function accessibleInFirefox(scope: FirefoxScope, page: Page): Promise<AccessibleNode> {
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  let before = '';
  const atRest = async (): Promise<Raw | null> => {
    const tree = await scope.run(readTree, context);
    const now = JSON.stringify(tree);
    const isSame = now === before;
    before = now;
    return isSame ? tree : null;
  };
  return read(await waitUntil('the accessibility tree', atRest));
}

/**
 * Runs in Firefox's own window. Pages live in processes of their own, which begin to tell of them when the service is first
 * asked for: null until the page is told of. The service ends when nobody holds it.
 */
function readTree(context: string): Raw | null {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { classes, interfaces } = Components;
  const service = (window.leadstandAccessibility ??= classes['@mozilla.org/accessibilityService;1'].getService(
    interfaces.nsIAccessibilityService,
  ));
  const statesOf = (one: Untyped): string[] => {
    const [state, more] = [{} as Untyped, {} as Untyped];
    one.getState(state, more);
    const list = service.getStringStates(state.value, more.value);
    return Array.from({ length: list.length }, (_, at) => list.item(at));
  };
  const look = (one: Untyped): Raw => {
    const [level, of, at] = [{} as Untyped, {} as Untyped, {} as Untyped];
    one.groupPosition(level, of, at);
    const children: Raw[] = [];
    for (let child = one.firstChild; child; child = child.nextSibling) children.push(look(child));
    return {
      role: service.getStringRole(one.role),
      name: one.name,
      description: one.description,
      states: statesOf(one),
      attributes: Object.fromEntries([...one.attributes.enumerate()].map(({ key, value }) => [key, value])),
      place: { level: level.value, of: of.value, at: at.value },
      children,
    };
  };
  const page = service.getAccessibleFor(NavigableManager.getBrowserById(context))?.firstChild;
  return page?.firstChild && !statesOf(page).includes('busy') ? look(page) : null;
}

function read({ role, name, description, states, attributes, place, children }: Raw): AccessibleNode {
  const exact = VAGUE.has(role) ? attributes['xml-roles']?.split(' ')[0] : undefined;
  const known = exact ?? ROLES[role] ?? role;
  return {
    role: known,
    name: name ?? '',
    description,
    states: [
      ...states.flatMap((state) => STATES[state] ?? []),
      ...(states.includes('checkable') && !states.includes('checked') ? ['not checked'] : []),
      ...(attributes['haspopup'] === 'dialog' ? ['opens dialog'] : []),
      ...(attributes['live'] === 'polite' ? ['live'] : []),
    ],
    children: children.map(read),
    ...(known === 'heading' && { level: place.level }),
    ...(known === 'listitem' && place.at > 0 && { place: { at: place.at, of: place.of } }),
  };
}

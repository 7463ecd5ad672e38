import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { AccessibleNode } from './accessible-node.ts';

type Raw = Protocol.Accessibility.AXNode;

/** What Chromium calls by a name of its own. */
const ROLES: Readonly<Record<string, string>> = {
  RootWebArea: 'document',
  StaticText: 'text',
  LabelText: 'label',
  none: 'generic',
  DisclosureTriangle: 'button',
};

/** Chromium's own tree of a page, by its developer tools. */
export async function accessibleInChromium(page: Page): Promise<AccessibleNode> {
  const session = await page.createCDPSession();
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const [root] = await read(nodes[0]!, byId, session);
    return root!;
  } finally {
    await session.detach();
  }
}

/** What Chromium ignores gives way to what is in it; a text's boxes say what the text says. */
async function read(raw: Raw, byId: ReadonlyMap<string, Raw>, session: CDPSession): Promise<AccessibleNode[]> {
  const role = textOf(raw.role);
  if (role === 'InlineTextBox') return [];
  const below = (raw.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const children: AccessibleNode[] = [];
  for (const child of below) children.push(...(await read(child, byId, session)));
  if (raw.ignored) return children;
  const level = role === 'heading' ? propertyOf(raw, 'level') : undefined;
  const place = await placeOf(raw, role, session);
  const node: AccessibleNode = {
    role: ROLES[role] ?? role,
    name: textOf(raw.name),
    description: textOf(raw.description),
    states: statesOf(raw),
    children: role === 'list' ? placed(children) : children,
    ...(typeof level === 'number' && { level }),
    ...(place && { place }),
  };
  return [node];
}

const textOf = (value: Protocol.Accessibility.AXValue | undefined): string => String(value?.value ?? '');

const propertyOf = (raw: Raw, name: string): unknown =>
  raw.properties?.find((property) => property.name === name)?.value.value;

function statesOf(raw: Raw): string[] {
  const has = (name: string): unknown => propertyOf(raw, name);
  const checked = has('checked');
  return [
    checked === 'true' && 'checked',
    checked === 'false' && 'not checked',
    has('selected') === true && 'selected',
    has('pressed') === 'true' && 'pressed',
    has('expanded') === true && 'expanded',
    has('expanded') === false && 'collapsed',
    has('disabled') === true && 'disabled',
    has('required') === true && 'required',
    has('invalid') === 'true' && 'invalid',
    has('busy') === 1 && 'busy',
    has('hasPopup') === 'dialog' && 'opens dialog',
    has('live') === 'polite' && 'live',
  ].filter((state) => state !== false);
}

/** Where nothing is said of the places, Chromium counts the items, of which its tools say nothing either. */
function placed(items: AccessibleNode[]): AccessibleNode[] {
  return items.map((item, index) =>
    item.role === 'listitem' ? { place: { at: index + 1, of: items.length }, ...item } : item,
  );
}

/** Its tools leave out what Chromium takes from these attributes, which is why they are read where they stand. */
async function placeOf(raw: Raw, role: string, session: CDPSession): Promise<AccessibleNode['place']> {
  if (role !== 'listitem' || raw.backendDOMNodeId === undefined) return undefined;
  const { node } = await session.send('DOM.describeNode', { backendNodeId: raw.backendDOMNodeId });
  const of = (name: string): number => {
    const at = (node.attributes ?? []).indexOf(name);
    return at < 0 ? 0 : Number(node.attributes![at + 1]);
  };
  const place = { at: of('aria-posinset'), of: of('aria-setsize') };
  return place.at ? place : undefined;
}

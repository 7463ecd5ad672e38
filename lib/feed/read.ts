import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from './html-entities.ts';
import { localName } from './names.ts';
import type { TreeNode } from './tree.ts';

export type ReadResult = { ok: true; tree: TreeNode } | { ok: false; problem: 'unreadable' | 'forbidden-name' };

const TEXT = '#text';
const CDATA = '#cdata';
const ATTRIBUTES = ':@';
const PREFIX = '@_';

/**
 * The library's defaults damage leads: phone numbers and postal codes become numbers, and blanks around CDATA go.
 * It must not touch references either: `&lt;` in CDATA is text, so they are replaced here, where the two can be told apart.
 */
const parser = new XMLParser({
  preserveOrder: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreAttributes: false,
  attributeNamePrefix: PREFIX,
  textNodeName: TEXT,
  cdataPropName: CDATA,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // A name like toString does no harm in a tree whose names are no keys.
  onDangerousProperty: (name: string) => name,
  jPath: false,
});

/** What the parser hands out per element: one key with the name, and perhaps one with the attributes. */
type RawNode = Readonly<Record<string, unknown>>;

const FORBIDDEN = /^(?:__proto__|constructor|prototype)$/;
const FORBIDDEN_TAG = /<(?:[^\s<>/]*:)?(?:__proto__|constructor|prototype)[\s/>]/;

/** One record's text → its tree. The text must have passed the gate in `records.ts`, which this parser cannot replace. */
export function readRecord(source: string): ReadResult {
  try {
    const roots = parser.parse(source) as RawNode[];
    const tree = toTree(roots.find((raw) => nameOf(raw) !== TEXT));
    if (!tree) return { ok: false, problem: 'unreadable' };
    return hasForbiddenName(tree) ? { ok: false, problem: 'forbidden-name' } : { ok: true, tree };
  } catch {
    return { ok: false, problem: FORBIDDEN_TAG.test(source) ? 'forbidden-name' : 'unreadable' };
  }
}

function toTree(raw: RawNode | undefined): TreeNode | null {
  if (!raw) return null;
  const name = nameOf(raw);
  const attributes: { name: string; value: string }[] = [];
  let nil = false;
  for (const [key, value] of Object.entries((raw[ATTRIBUTES] ?? {}) as Record<string, string>)) {
    const attribute = key.slice(PREFIX.length);
    if (attribute === 'xsi:nil') nil = /^(?:true|1)$/.test(value.trim());
    // Namespaces and schema hints are about the document, not about the lead.
    if (/^xmlns(?::|$)|^xsi:/.test(attribute)) continue;
    attributes.push({ name: localName(attribute), value: decodeEntities(value) });
  }
  let text = '';
  const children: TreeNode[] = [];
  for (const part of raw[name] as RawNode[]) {
    const kind = nameOf(part);
    if (kind === TEXT) text += decodeEntities(part[TEXT] as string);
    else if (kind === CDATA) text += (part[CDATA] as { [TEXT]?: string }[])[0]?.[TEXT] ?? '';
    else children.push(toTree(part)!);
  }
  return nil
    ? { name: localName(name), attributes, children: [], text: '' }
    : { name: localName(name), attributes, children, text };
}

const nameOf = (raw: RawNode): string => {
  for (const key in raw) if (key !== ATTRIBUTES) return key;
  return '';
};

const hasForbiddenName = (node: TreeNode): boolean =>
  FORBIDDEN.test(node.name) ||
  node.attributes.some(({ name }) => FORBIDDEN.test(name)) ||
  node.children.some(hasForbiddenName);

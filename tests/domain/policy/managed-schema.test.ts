import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { policySchema } from '../../../lib/domain/policy/policy.ts';

/** What Chrome's reader of policy schemas knows, by type; anything else and the extension does not load. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  object: ['properties', 'additionalProperties'],
  array: ['items'],
  string: [],
  integer: [],
  boolean: [],
};
const ANYWHERE = ['type', 'id', 'title', 'description', 'sensitiveValue'];

type Node = Record<string, unknown>;
const inside = (node: Node, name: string): Node => (node[name] ?? {}) as Node;
const children = (node: Node): [string, Node][] => [
  ...(Object.entries(inside(node, 'properties')) as [string, Node][]),
  ...(node['items'] ? [['[]', node['items'] as Node] as [string, Node]] : []),
  ...(typeof node['additionalProperties'] === 'object' && node['additionalProperties'] !== null
    ? [['*', node['additionalProperties'] as Node] as [string, Node]]
    : []),
];

const chrome = JSON.parse(await readFile('public/managed-schema.json', 'utf8')) as Node;
const walk = (node: Node, path: string, visit: (node: Node, path: string) => void): void => {
  visit(node, path);
  for (const [name, child] of children(node)) walk(child, `${path}/${name}`, visit);
};

/** What an exported file has around its mapping. */
const OF_FILE = /\/(mappings\/\[\]|mappingDocument)\/(format|formatVersion|mapping)$/;

/** Every place with its type, as a flat list that can be compared. */
function placesOf(root: Node, resolve: (reference: string) => Node): string[] {
  const places: string[] = [];
  const look = (node: Node, path: string): void => {
    const real = typeof node['$ref'] === 'string' ? resolve(node['$ref']) : node;
    if (OF_FILE.test(path)) return;
    places.push(`${path}: ${String(real['type'])}`);
    for (const [name, child] of children(real)) look(child, `${path}/${name}`);
  };
  look(root, '');
  return places.toSorted();
}

test('the schema uses nothing that Chrome does not know, and one type in each place', () => {
  walk(chrome, '', (node, path) => {
    const allowed =
      '$ref' in node ? ['$ref', 'title', 'description'] : [...ANYWHERE, ...(KNOWN[String(node['type'])] ?? [])];
    expect(
      Object.keys(node).filter((name) => !allowed.includes(name)),
      path,
    ).toEqual([]);
    if (!('$ref' in node)) expect(KNOWN, path).toHaveProperty(String(node['type']));
  });
  expect(chrome).not.toHaveProperty('additionalProperties');
});

test('the schema has the same places and types as what is read', () => {
  const ours = z.toJSONSchema(policySchema, { io: 'input', reused: 'inline' }) as Node;
  const ids = new Map<string, Node>();
  walk(chrome, '', (node) => typeof node['id'] === 'string' && ids.set(node['id'], node));
  const theirs = placesOf(chrome, (id) => ids.get(id)!);
  expect(theirs).toEqual(placesOf(ours, () => ({})));
});

test('keys, and addresses with keys in them, are not shown by the browser', () => {
  const hidden: string[] = [];
  walk(chrome, '', (node, path) => node['sensitiveValue'] === true && hidden.push(path));
  expect(hidden).toEqual(['/connections/[]/url', '/connections/[]/key']);
});

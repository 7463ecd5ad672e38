import { XMLParser } from 'fast-xml-parser';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readPolicy } from '../../../lib/domain/policy/read-policy.ts';
import { parseUrl } from '../../support/policy.ts';

/** Examples are copied: each has to be a policy that is taken as it stands. */
const guide = await readFile('lib/domain/policy/README.md', 'utf8');
const blocks = (language: string): string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, text]) => text!);

type Settings = Record<string, unknown>;

/** The settings in a JSON example, whatever they are wrapped in. */
function settingsIn(json: Settings): Settings {
  if ('data' in json) return json['data'] as Settings;
  const outer = (json['policies'] as Settings | undefined) ?? json;
  const third = outer['3rdparty'] as Record<string, Record<string, Settings>> | undefined;
  const extensions = third?.['extensions'] ?? third?.['Extensions'];
  if (extensions) return Object.values(extensions)[0]!;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, (value as { Value: unknown }).Value]));
}

/** Values as the registry holds them: texts and numbers. */
const registryIn = (text: string): Settings =>
  Object.fromEntries(
    [...text.matchAll(/^"(\w+)"=(?:dword:(\w+)|(".*"))$/gm)].map(([, name, dword, quoted]) => [
      name!,
      dword === undefined ? (JSON.parse(quoted!) as string) : Number.parseInt(dword, 16),
    ]),
  );

/** As the parser gives them in their order: one name each. */
type Element = Record<string, Element[] | string>;
const textOf = ([first]: Element[]): string => (typeof first?.['#text'] === 'string' ? first['#text'] : '');
function plistValue(element: Element): unknown {
  const [tag, inner] = Object.entries(element).find(([name]) => name !== ':@')!;
  const children = inner as Element[];
  if (tag === 'true' || tag === 'false') return tag === 'true';
  if (tag === 'array') return children.map(plistValue);
  if (tag !== 'dict') return textOf(children);
  const pairs = children.flatMap((child, at) =>
    at % 2 === 0 ? [[plistValue(child), plistValue(children[at + 1]!)] as const] : [],
  );
  return Object.fromEntries(pairs as [string, unknown][]);
}
const plistIn = (text: string): Settings => {
  const [plist] = new XMLParser({ preserveOrder: true, parseTagValue: false }).parse(text) as Element[];
  return plistValue((plist!['plist'] as Element[])[0]!) as Settings;
};

const examples: [string, Settings][] = [
  ...blocks('json').map((text, at): [string, Settings] => [`JSON ${at + 1}`, settingsIn(JSON.parse(text) as Settings)]),
  ...blocks('reg').map((text): [string, Settings] => ['registry', registryIn(text)]),
  ...blocks('xml').map((text): [string, Settings] => ['macOS', plistIn(text)]),
];

test('there is an example for every system', () => expect(examples).toHaveLength(6));

test.each(examples)('the example %s is a policy without a mistake', (_, raw) => {
  const { policy, problems } = readPolicy(raw, parseUrl);
  expect(problems).toEqual([]);
  expect(policy.connections?.good).toMatchObject([{ id: 'directindustry', address: { key: 'YOUR-SECURE-KEY' } }]);
});

test.each(examples)('the example %s locks the feeds if it says so', (_, raw) => {
  expect(readPolicy(raw, parseUrl).policy.lockConnections).toBe('lockConnections' in raw ? true : null);
});

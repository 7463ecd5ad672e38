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

/** The value of the next element in a property list, whose marks and texts are taken from `pieces` one by one. */
function plistValue(pieces: string[]): unknown {
  const mark = pieces.shift()!;
  if (mark === '<true />') return true;
  const close = mark.replace('<', '</');
  const inner: unknown[] = [];
  while (pieces[0] !== close) inner.push(pieces[0]!.startsWith('<') ? plistValue(pieces) : pieces.shift()!);
  pieces.shift();
  if (mark === '<array>') return inner;
  if (mark !== '<dict>') return inner.join('');
  return Object.fromEntries(inner.flatMap((name, at) => (at % 2 === 0 ? [[name as string, inner[at + 1]]] : [])));
}
const plistIn = (text: string): Settings => {
  const pieces = text.match(/<[^>]+>|[^<>]+/g)!.map((piece) => piece.trim());
  return plistValue(pieces.filter((piece) => piece && !piece.includes('plist'))) as Settings;
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

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../../lib/domain/policy/read-policy.ts';
import { parseUrl } from '../../support/policy.ts';

/** Examples are copied: each has to be a policy that is taken as it stands. */
const FOLDER = 'docs/guide/examples';
const files = readdirSync(FOLDER);

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

/** Values as the registry holds them, texts and numbers, below the key of the extension's policy. */
function registryIn(text: string): Settings {
  const [, below = ''] = /\\policy\]\n([^]*?)(?=\n\[|$(?![^]))/.exec(text) ?? [];
  return Object.fromEntries(
    [...below.matchAll(/^"(\w+)"=(?:dword:(\w+)|(".*"))$/gm)].map(([, name, dword, quoted]) => [
      name!,
      dword === undefined ? (JSON.parse(quoted!) as string) : Number.parseInt(dword, 16),
    ]),
  );
}

/** The value of the next element in a property list, whose marks and texts are taken from `pieces` one by one. */
function plistValue(pieces: string[]): unknown {
  const mark = pieces.shift()!;
  if (mark === '<true/>') return true;
  const close = mark.replace('<', '</');
  const inner: unknown[] = [];
  while (pieces[0] !== close) inner.push(pieces[0]!.startsWith('<') ? plistValue(pieces) : pieces.shift()!);
  pieces.shift();
  if (mark === '<array>') return inner;
  if (mark === '<integer>') return Number(inner.join(''));
  if (mark !== '<dict>') return inner.join('');
  return Object.fromEntries(inner.flatMap((name, at) => (at % 2 === 0 ? [[name as string, inner[at + 1]]] : [])));
}
const plistIn = (text: string): Settings => {
  const pieces = text.match(/<[^>]+>|[^<>]+/g)!.map((piece) => piece.trim());
  return plistValue(pieces.filter((piece) => piece && !/^<[?!/]?\??(xml|DOCTYPE|plist)/.test(piece))) as Settings;
};

const READERS: Readonly<Record<string, (text: string) => Settings>> = {
  json: (text) => settingsIn(JSON.parse(text) as Settings),
  reg: registryIn,
  plist: plistIn,
};
/** It installs and sets nothing. */
const INSTALLS = 'chrome-force-install.json';
const examples = files
  .filter((name) => name !== INSTALLS)
  .map((name): [string, Settings] => [
    name,
    READERS[name.split('.').pop()!]!(readFileSync(`${FOLDER}/${name}`, 'utf8')),
  ]);

test('there is an example for every system', () => expect(examples).toHaveLength(6));

describe.each(examples)('the example %s', (name, raw) => {
  const { policy, problems } = readPolicy(raw, parseUrl);

  test('is a policy without a mistake', () => {
    expect(problems).toEqual([]);
    expect(policy.connections?.good[0]).toMatchObject({ id: 'directindustry', address: { key: 'YOUR-SECURE-KEY' } });
  });
  test('locks the feeds if it says so', () => expect(policy.lockConnections).toBe('lockConnections' in raw || null));
  test('calls the extension by its name in Firefox, if it is for Firefox', () => {
    const [, id] = /gecko: \{\s+id: '([^']+)'/.exec(readFileSync('wxt.config.ts', 'utf8'))!;
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    expect(text.includes(id!)).toBe(/policies\.json|firefox/.test(name));
  });
});

test('the one that installs is for the same extension as the others', () => {
  const { ExtensionSettings } = JSON.parse(readFileSync(`${FOLDER}/${INSTALLS}`, 'utf8')) as {
    ExtensionSettings: Record<string, Settings>;
  };
  expect(ExtensionSettings['EXTENSION_ID']).toMatchObject({ installation_mode: 'force_installed' });
});

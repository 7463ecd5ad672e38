import { readFile } from 'node:fs/promises';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DATA_PERMISSIONS, OPTIONAL_PERMISSIONS, REQUIRED_PERMISSIONS } from '../../lib/domain/permissions.ts';
import { OUTPUT } from '../support/built.ts';
import { browsers } from './browsers.ts';

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  browser_specific_settings?: { gecko?: { data_collection_permissions?: { required: string[] } } };
}

interface Locale {
  permissions: { why: Record<string, string>; not: Record<string, string> } & Record<string, unknown>;
}

/** Where the code uses what a permission is for. One that nothing uses is not to be asked for. */
const USES: Readonly<Record<string, RegExp>> = {
  alarms: /browser\.alarms\.create\(/,
  storage: /browser\.storage\.(local|session|managed)/,
  activeTab: /browser\.tabs\.query\(/,
  scripting: /browser\.scripting\.executeScript\(/,
  contextMenus: /browser\.contextMenus\.create\(/,
  sidePanel: /sidePanel\.open\(/,
  notifications: /browser\.notifications/,
};

const code = globSync('lib/**/*.ts').map((file) => readFileSync(file, 'utf8'));
const privacy = readFileSync('PRIVACY.md', 'utf8');
const table = /## Permissions\n([^]*?)\n## /.exec(privacy)?.[1] ?? '';
const locales = globSync('lib/i18n/locales/{en,de}.json').map(
  (file) => JSON.parse(readFileSync(file, 'utf8')) as Locale,
);

test.each(browsers)('each permission of the manifest for %s has its use and its reasons', async (browser) => {
  const manifest = JSON.parse(await readFile(`${OUTPUT[browser]}/manifest.json`, 'utf8')) as Manifest;
  const data = manifest.browser_specific_settings?.gecko?.data_collection_permissions?.required ?? [];
  const asked = [...manifest.permissions, ...manifest.optional_permissions];
  const unknown = {
    required: manifest.permissions.filter((name) => !REQUIRED_PERMISSIONS.some((one) => one === name)),
    optional: manifest.optional_permissions.filter((name) => !OPTIONAL_PERMISSIONS.some((one) => one === name)),
    data: data.filter((name) => !DATA_PERMISSIONS.some((one) => one === name)),
    inPrivacy: asked.filter((name) => !table.includes(`\`${name}\``)),
    unused: asked.filter((name) => !USES[name] || !code.some((text) => USES[name]!.test(text))),
    withoutWords: [...manifest.permissions, ...data].filter(
      (name) => !locales.every(({ permissions }) => permissions.why[name] && permissions.not[name]),
    ),
  };
  expect(unknown).toEqual({ required: [], optional: [], data: [], inPrivacy: [], unused: [], withoutWords: [] });
  // Nor is a reason given for what is not asked for; the side panel is Chrome's alone.
  const given = REQUIRED_PERMISSIONS.filter((name) => browser === 'chromium' || name !== 'sidePanel');
  expect(manifest.permissions.toSorted()).toEqual(given.toSorted());
});

test('the words, the table and the list speak of the same permissions', () => {
  expect(locales).toHaveLength(2);
  const known = [...REQUIRED_PERMISSIONS, ...DATA_PERMISSIONS].toSorted();
  for (const { permissions } of locales) {
    expect(Object.keys(permissions.why).toSorted()).toEqual(known);
    expect(Object.keys(permissions.not).toSorted()).toEqual(known);
  }
  const named = [...table.matchAll(/^\| ([^|]*)\|/gm)].flatMap(([, cell]) => cell!.match(/`(\w+)`/g) ?? []);
  const all = [...REQUIRED_PERMISSIONS, ...OPTIONAL_PERMISSIONS].map((name) => `\`${name}\``);
  expect(named.toSorted()).toEqual(all.toSorted());
});

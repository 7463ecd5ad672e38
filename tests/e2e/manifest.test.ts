import { globSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FIREFOX_DATA } from '../tools/store/data-use.ts';
import { permissionReasons, permissionsOf } from '../tools/store/permissions.ts';
import { OUTPUT } from '../support/built.ts';
import { browsers } from './browsers.ts';

/** What the extension may do. A line that is added here is a decision, and PRIVACY.md has to give its reason. */
const ALLOWED = {
  permissions: ['alarms', 'storage', 'activeTab', 'scripting', 'contextMenus'],
  optional_permissions: ['notifications'],
  optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
};

/** Each would widen what can be reached, or what can reach us. */
const ABSENT = [
  'host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'declarative_net_request',
  'sandbox',
  'oauth2',
  'key',
  'update_url',
];

/** Of the pages. The feed's origin is the user's choice, and only there may anything go. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const manifestFor = async (browser: (typeof browsers)[number]) =>
  JSON.parse(await readFile(`${OUTPUT[browser]}/manifest.json`, 'utf8'));

test.each(browsers)('threat 20, threat 22: the manifest for %s asks for no more than is meant', async (browser) => {
  const manifest = await manifestFor(browser);
  const permissions = ALLOWED.permissions.concat(browser === 'chromium' ? ['sidePanel'] : []);
  expect(manifest).toMatchObject({ manifest_version: 3, ...ALLOWED, permissions });
  // A sidebar that opens by itself is in the way of whoever has just installed something.
  if (browser === 'firefox') expect(manifest.sidebar_action).toMatchObject({ open_at_install: false });
  // Firefox takes a policy without a schema, and warns of one.
  expect(manifest.storage).toEqual(browser === 'chromium' ? { managed_schema: 'managed-schema.json' } : undefined);
  for (const key of ABSENT) expect(manifest, key).not.toHaveProperty(key);
  expect(manifest.content_security_policy).toEqual({ extension_pages: POLICY });
});

test.each(browsers)('PRIVACY.md has the reason for every permission in %s, and for no other', async (browser) => {
  const explained = permissionReasons().filter(({ chromeOnly }) => browser === 'chromium' || !chromeOnly);
  expect(explained.map(({ permission }) => permission).toSorted()).toEqual(
    permissionsOf(await manifestFor(browser)).toSorted(),
  );
});

test('Firefox asks the user to agree to the data that leaves the browser', async () => {
  const { gecko } = (await manifestFor('firefox')).browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: FIREFOX_DATA.map(({ permission }) => permission) });
});

test.each(browsers)('%s finds an icon in every size that it asks for', async (browser) => {
  const { icons } = await manifestFor(browser);
  expect(Object.keys(icons)).toEqual(['16', '32', '48', '64', '96', '128']);
  for (const file of Object.values<string>(icons)) await access(`${OUTPUT[browser]}/${file}`);
});

test.each(browsers)('threat 20: what is built for %s sends from the background alone', async (browser) => {
  const scripts = globSync(`${OUTPUT[browser]}/**/*.js`);
  expect(scripts.length).toBeGreaterThan(5);
  const texts = await Promise.all(scripts.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
  const sends = /\b(?:XMLHttpRequest|WebSocket|WebTransport|RTCPeerConnection|EventSource|sendBeacon|importScripts)\b/g;
  // The reader of CSV files could download one, and is never told to: see PRIVACY.md.
  expect(texts.flatMap(({ text }) => text.match(sends) ?? [])).toEqual(['XMLHttpRequest']);
  expect(texts.find(({ text }) => text.includes('XMLHttpRequest'))?.text).toContain('BAD_DELIMITERS');
  const fetches = texts.filter(({ text }) => /(?<![\w.$"'-])fetch\s*\(/.test(text)).map(({ file }) => file);
  expect(fetches).toEqual([`${OUTPUT[browser]}/background.js`]);
});

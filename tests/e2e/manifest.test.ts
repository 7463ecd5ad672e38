import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { OUTPUT } from '../support/built.ts';
import { browsers } from './browsers.ts';

/** What the extension may do. A line that is added here is a decision, and PRIVACY.md has to give its reason. */
const ALLOWED = {
  permissions: ['alarms', 'storage', 'activeTab', 'scripting', 'contextMenus'],
  optional_permissions: ['notifications'],
  optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
};

/** Each would widen what can be reached, or what can reach us. */
const ABSENT = ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable'];

test.each(browsers)('the manifest for %s asks for no more than is meant', async (browser) => {
  const manifest = JSON.parse(await readFile(`${OUTPUT[browser]}/manifest.json`, 'utf8'));
  const permissions = ALLOWED.permissions.concat(browser === 'chromium' ? ['sidePanel'] : []);
  expect(manifest).toMatchObject({ manifest_version: 3, ...ALLOWED, permissions });
  // A sidebar that opens by itself is in the way of whoever has just installed something.
  if (browser === 'firefox') expect(manifest.sidebar_action).toMatchObject({ open_at_install: false });
  // Firefox takes a policy without a schema, and warns of one.
  expect(manifest.storage).toEqual(browser === 'chromium' ? { managed_schema: 'managed-schema.json' } : undefined);
  for (const key of ABSENT) expect(manifest, key).not.toHaveProperty(key);
  const policy: string = manifest.content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*(?!\s|;|$)(?!:)/);
});

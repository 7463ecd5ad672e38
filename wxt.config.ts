import { preact } from '@preact/preset-vite';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: resolve('lib/i18n/locales') },
  // Every import is written out: a reader sees where a name comes from.
  imports: false,
  // Without this, Firefox is built as MV2, which silently drops optional_host_permissions.
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: ['alarms', 'storage', 'activeTab', 'scripting', 'contextMenus'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'fill-form': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_command_fill__' },
    },
    // Nothing is granted on installation; the user grants one origin at a time. Plain http for this computer alone.
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    action: { default_title: '__MSG_manifest_name__' },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        // The feed's origin is the user's choice; host permissions narrow this to what was granted.
        "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'leadstand@leadstand.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['authenticationInfo', 'personallyIdentifyingInfo'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
    ...(browser === 'chrome' && {
      minimum_chrome_version: '141',
      // Firefox takes a policy as it is, and warns of this key.
      storage: { managed_schema: 'managed-schema.json' },
    }),
  }),
});

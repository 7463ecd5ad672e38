import { preact } from '@preact/preset-vite';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

const POPUP = 'popup/main.tsx';
const LOCALES = resolve('lib/i18n/locales');

interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

const loaded = new WeakMap<Modules, Map<string, ReadonlySet<string>>>();

/** All that is loaded with a page or the background, and not later. */
function loadedWith(entry: string, modules: Modules): ReadonlySet<string> {
  const known = loaded.get(modules) ?? new Map<string, ReadonlySet<string>>();
  loaded.set(modules, known);
  const all = known.get(entry) ?? reachable(resolve('entrypoints', entry), modules);
  known.set(entry, all);
  return all;
}

function reachable(entry: string, modules: Modules): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    [...(modules.getModuleInfo(id)?.importedIds ?? [])].forEach(add);
  };
  add(entry);
  return found;
}

/**
 * What the popup begins with is two files, one of which is the part that the background has as well. Left alone, it
 * would be nearly forty: one for each set of pages that have something in common. They take longer to be opened than to be run.
 */
const firstFiles = {
  debugName: 'first files',
  name(id: string, modules: Modules): string | null {
    if (!loadedWith(POPUP, modules).has(id) || id === resolve('entrypoints', POPUP)) return null;
    return loadedWith('background.ts', modules).has(id) ? 'everywhere' : 'first-view';
  },
};

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: LOCALES },
  // Every import is written out: a reader sees where a name comes from.
  imports: false,
  // Without this, Firefox is built as MV2, which silently drops optional_host_permissions.
  manifestVersion: 3,
  hooks: {
    'config:resolved'({ config }) {
      config.alias['#i18n'] = resolve('lib/i18n/i18n.ts');
      // Chrome's background is a service worker, which can load nothing once it has started. Firefox's can, and does so for a team.
      const engine = config.browser === 'firefox' ? 'engine-later' : 'engine-now';
      config.alias['#team-engine'] = resolve(`lib/background/team/${engine}.ts`);
    },
    // Browsers and stores know two kinds of Portuguese, and neither stands in for the other. One text is for both.
    async 'build:publicAssets'(_wxt, files) {
      const contents = generateChromeMessagesText(await parseMessagesFile(resolve(LOCALES, 'pt_BR.json')));
      files.push({ contents, relativeDest: '_locales/pt_PT/messages.json' });
    },
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.some(({ name }) => name === 'popup')) return;
      const { rolldownOptions } = config.build!;
      const [output] = [rolldownOptions!.output].flat();
      rolldownOptions!.output = { ...output, codeSplitting: { groups: [firstFiles] } };
    },
  },
  vite: () => ({
    plugins: [preact()],
    build: {
      modulePreload: {
        // What the browsers that we ask for do by themselves.
        polyfill: false,
        // Files of an extension are near: to list what each later part needs would cost its page more than it saves.
        resolveDependencies: (_file, needed, { hostType }) =>
          hostType === 'html' ? needed : needed.filter((file) => file.endsWith('.css')),
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    // No browser warns of these. Why each is needed is in PRIVACY.md, which a test compares with what is built.
    permissions: ['alarms', 'storage', 'activeTab', 'scripting', 'contextMenus'],
    // Asked for when the user switches notices on.
    optional_permissions: ['notifications'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'fill-form': { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_command_fill__' },
      // Firefox has a command of its own for the place beside the page, and names it itself.
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+K' } } }
        : { 'open-panel': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_panel__' } }),
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
      // The largest picture has the margin that Chrome's store wants, which Firefox would take for a part of the mark.
      icons: { 128: 'icon.svg' },
      browser_specific_settings: {
        gecko: {
          id: 'leadstand@leadstand.example',
          strict_min_version: '140.0',
          // What leaves the browser on the user's click counts as well: the feed's key, and what is put into forms and mails.
          data_collection_permissions: {
            required: ['authenticationInfo', 'personallyIdentifyingInfo', 'personalCommunications'],
          },
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

import type { ColorScheme, LaunchOptions } from './types.ts';

type Preferences = Record<string, string | number | boolean>;

/** The same in every run, so that the extension keeps its origin, and with it its storage, over a restart. */
export const extensionUuid = '1ead57a4-d000-4000-8000-000000000001';

/** Nothing leaves this machine. puppeteer's own preferences already switch off most of what Firefox does by itself. */
const offline: Preferences = {
  // A proxy that nobody answers at; Firefox never asks a proxy for loopback addresses and `*.localhost`.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.socks': '127.0.0.1',
  'network.proxy.socks_port': 9,
  'network.proxy.socks_remote_dns': true,
  // Firefox's own requests would otherwise go around a dead proxy.
  'network.proxy.failover_direct': false,
  'network.trr.mode': 5,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'app.update.enabled': false,
  'app.normandy.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'services.settings.server': 'http://127.0.0.1:9/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
};

export function firefoxPreferences(options: LaunchOptions, addonId: string): Preferences {
  const { locale = 'en-US', colorScheme, forcedColors, deviceScaleFactor, allowHosts = [] } = options;
  return {
    ...offline,
    'network.proxy.no_proxies_on': allowHosts.join(', '),
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: extensionUuid }),
    // A temporary add-on is uninstalled at shutdown; its storage and permissions must survive as an installed one's do.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // manifest.json opens as plain text: its viewer would be a page of another origin.
    'devtools.jsonview.enabled': false,
    'intl.accept_languages': [...new Set([locale, locale.replace(/-.*/, ''), 'en'])].join(', '),
    ...(colorScheme ? colorSchemePreferences(colorScheme) : {}),
    // 2: always the user's own.
    ...(forcedColors ? { 'browser.display.document_color_use': 2 } : {}),
    ...(deviceScaleFactor ? { 'layout.css.devPixelsPerPx': String(deviceScaleFactor) } : {}),
  };
}

/** The first is for pages in tabs, the second for the browser's own panels, to which the popup belongs. */
export function colorSchemePreferences(scheme: ColorScheme): Record<string, number> {
  const isDark = scheme === 'dark';
  return {
    'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
    'ui.systemUsesDarkTheme': isDark ? 1 : 0,
  };
}

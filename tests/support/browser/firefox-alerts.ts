/**
 * Scripts for Firefox's own window, as in `firefox-privileged.ts`. Without a screen Firefox closes every notice at once;
 * these take the place of the screen, and of nothing else: what shows notices and hears of clicks is Firefox's own.
 */

// Firefox publishes no types for its own modules.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Untyped = any;
declare const ChromeUtils: Untyped;
declare const Components: Untyped;
declare const Services: Untyped;
declare const window: Untyped;

/** Keeps notices to be looked at, from now on. */
export function keepAlerts(): void {
  if (window.leadstandAlerts) return;
  const shown = new Map<string, { title: string; cookie: string; listener: Untyped }>();
  window.leadstandAlerts = shown;
  const service = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert(alert: Untyped, listener: Untyped): void {
      shown.set(alert.name, { title: alert.title, cookie: alert.cookie, listener });
      listener?.observe(null, 'alertshow', alert.cookie);
    },
    closeAlert(name: string): void {
      const alert = shown.get(name);
      shown.delete(name);
      alert?.listener?.observe(null, 'alertfinished', alert.cookie);
    },
  };
  const factory = {
    QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
    createInstance: (wanted: Untyped): Untyped => service.QueryInterface(wanted),
  };
  Components.manager
    .QueryInterface(Components.interfaces.nsIComponentRegistrar)
    .registerFactory(Services.uuid.generateUUID(), 'a screen', '@mozilla.org/alerts-service;1', factory);
}

/** Clicks on the notice with a title. False as long as there is none. */
export function clickAlert(title: string): boolean {
  const alerts = [...(window.leadstandAlerts ?? [])] as [
    string,
    { title: string; cookie: string; listener: Untyped },
  ][];
  const found = alerts.find(([, alert]) => alert.title === title);
  if (!found) return false;
  const [name, { cookie, listener }] = found;
  window.leadstandAlerts.delete(name);
  listener.observe(null, 'alertclickcallback', cookie);
  listener.observe(null, 'alertfinished', cookie);
  return true;
}

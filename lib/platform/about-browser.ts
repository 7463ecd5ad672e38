import { browser } from './browser.ts';

/** What this runs in: names, and the first number of each version. More would tell one computer from another. */
export interface AboutBrowser {
  browser: string;
  system: string;
  /** Of the browser: `de-AT`. */
  language: string;
}

/** As far as Chromium knows it and the types do not. */
interface Hints {
  brands: readonly { brand: string; version: string }[];
  getHighEntropyValues(what: readonly string[]): Promise<{ platformVersion?: string }>;
}

const major = (version: string): string => /^\d+/.exec(version)?.[0] ?? '';
const named = (name: string, version: string): string => `${name} ${major(version)}`.trim();

export async function aboutBrowser(): Promise<AboutBrowser> {
  const language = browser.i18n.getUILanguage();
  const { os, arch } = await browser.runtime.getPlatformInfo();
  const hints = (navigator as { userAgentData?: Hints }).userAgentData;
  if (!hints) {
    const { name, version } = await browser.runtime.getBrowserInfo();
    return { browser: named(name, version), system: `${named(os, systemOf(navigator.userAgent))} (${arch})`, language };
  }
  const { platformVersion = '' } = await hints.getHighEntropyValues(['platformVersion']);
  // The first is the one that the browser calls itself by; one among them is there to be in the way of guesses.
  const real = hints.brands.filter(({ brand }) => !/not.?a.?brand|not[^a-z]/i.test(brand));
  const own = real.find(({ brand }) => brand !== 'Chromium') ?? real[0];
  return {
    browser: named(own?.brand ?? '', own?.version ?? ''),
    system: `${named(os, platformVersion)} (${arch})`,
    language,
  };
}

/** Firefox tells the version of the system in the name that it gives to servers, and nowhere else. */
const systemOf = (userAgent: string): string => /(?:Windows NT|Mac OS X|Android) (\d+)/.exec(userAgent)?.[1] ?? '';

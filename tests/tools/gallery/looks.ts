import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, LaunchOptions } from '../../support/browser/launch.ts';
import type { LayoutFault } from '../../support/layout/layout-check.ts';
import { atFirst, failing, heldOnly, one } from './few.ts';
import { many, menus, request } from './many.ts';
import { pages } from './pages.ts';
import { screens } from './screens.ts';

/** Takes a picture of a state, and tells what was found wrong with it. */
type Take = (page: Page, state: string, faults?: readonly LayoutFault[]) => Promise<void>;

/** States that follow one another in one browser, each with its picture. */
export type Series = (app: ExtensionBrowser, look: Look, take: Take) => Promise<void>;

export interface Look {
  name: string;
  launch: Partial<LaunchOptions>;
  /** Of the popup's page, in CSS pixels. */
  width: number;
  height: number;
  /** In per cent. */
  text: number;
  series: readonly Series[];
}

const POPUP = { width: 400, height: 600, text: 100 };

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt-BR', 'zh-CN', 'ja', 'ru'];

/** Every state once, and what a user has most before their eyes in every look; all of it in each language. */
export const LOOKS: readonly Look[] = [
  { name: 'light', launch: {}, ...POPUP, series: [atFirst, one, heldOnly, failing, many, menus, request, pages] },
  { name: 'dark', launch: { colorScheme: 'dark' }, ...POPUP, series: [failing, many, menus, request, pages] },
  { name: 'forced-colours', launch: { forcedColors: true }, ...POPUP, series: [failing, many, screens] },
  { name: 'wide', launch: {}, width: 1280, height: 800, text: 100, series: [many, request] },
  { name: 'narrow', launch: {}, width: 320, height: 640, text: 100, series: [many, request, pages] },
  { name: 'large-text', launch: {}, width: 400, height: 640, text: 200, series: [many, request] },
  ...LANGUAGES.map((locale) => ({ name: `in-${locale}`, launch: { locale }, ...POPUP, series: [screens] })),
];

import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../../support/browser/launch.ts';

/** Some pictures that follow one another in one browser. */
export interface Series {
  /** Names of files, in the order in which they are taken. */
  pictures: readonly string[];
  take(app: ExtensionBrowser, shot: Shot): Promise<void>;
}

type Shot = (page: Page, file: string, cut?: Cut) => Promise<void>;

/** What of a page is in its picture. */
export interface Cut {
  /** Elements by their selectors; left out: what is in the window. */
  of?: readonly string[];
  /** Around them, in CSS pixels. */
  margin?: number;
  /** In CSS pixels: what is longer is cut off below. */
  height?: number;
}

interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

export async function shoot(page: Page, file: `${string}.png`, { of, margin = 12, height }: Cut = {}): Promise<void> {
  await page.evaluate(calmDown);
  const clip = await page.evaluate(boxAround, [...(of ?? ['html'])], of ? margin : 0, height ?? 10_000);
  await page.screenshot({ path: file, clip });
}

/**
 * Runs in the page: what is not the same each time, or distracts, is taken out of the picture. Servers of this computer
 * get the names that readers know from the text.
 */
function calmDown(): void {
  // A caret blinks, and what has the focus is not what the picture is about.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  for (const animation of document.getAnimations())
    if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const named = text.data
      .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'https://feeds.example.com')
      .replace(/http:\/\/localhost:\d+/g, 'https://crm.example.com')
      .replace(/localhost:\d+/g, 'crm.example.com');
    if (named !== text.data) text.data = named;
  }
}

/** Runs in the page: the rectangle around all of the elements, as far as it is on the page. */
function boxAround(selectors: string[], margin: number, highest: number): Clip {
  const boxes = selectors.map((selector) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`Nothing to be pictured is called ${selector}.`);
    return selector === 'html' ? new DOMRect(0, 0, innerWidth, innerHeight) : element.getBoundingClientRect();
  });
  const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - margin + scrollX);
  const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) - margin + scrollY);
  const right = Math.max(...boxes.map((box) => box.right)) + margin + scrollX;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + margin + scrollY;
  return { x: left, y: top, width: right - left, height: Math.min(bottom - top, highest) };
}

/** The popup's size, sharp enough to be shown on any screen. */
export const POPUP = { width: 400, height: 600, deviceScaleFactor: 2 };
/** A page beside it: its pictures are shown smaller than they are, which makes them sharp. */
export const PAGE = { width: 960, height: 900, deviceScaleFactor: 1 };

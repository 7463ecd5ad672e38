import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VALUES } from '../prefill/support.ts';
import { bundle } from '../support/bundle.ts';
import { launchPlain } from '../support/plain-browser.ts';
import { browsers } from './browsers.ts';

const SEEN = `<form><p><label>Last name <input id="last"></label></p><p><label>E-mail <input id="mail"></label></p>`;
const COMPANY = '<label>Company <input class="trap"></label>';

const PLACE = '<label>City <input class="trap"></label><label>Postal code <input class="trap"></label>';

const framed = (style: string, more = ''): string =>
  `${SEEN}</form><div style="position: relative"><iframe style="${style}" srcdoc='${PLACE}'></iframe>${more}</div>`;

/** Pages that hide a field in ways that its own box and style do not tell. */
const PAGES: [string, string][] = [
  [
    'a widget that is not drawn',
    `${SEEN}<p><label for="t">Company</label> <input id="t" class="trap" role="combobox" style="display: none"></p></form>`,
  ],
  [
    'a widget in a box that is not drawn',
    `${SEEN}<p>Company <span hidden><input class="trap" role="combobox" aria-label="Company"></span></p></form>`,
  ],
  [
    'a widget without visibility',
    `${SEEN}<p><label for="t">Company</label> <input id="t" class="trap" role="combobox" style="width: 4px; visibility: hidden"></p></form>`,
  ],
  [
    'an editor that is not drawn',
    `${SEEN}<p id="l">Company</p><div class="trap" contenteditable aria-labelledby="l" style="display: none"></div></form>`,
  ],
  ['a frame without visibility', framed('visibility: hidden')],
  ['a frame outside of the page', framed('position: absolute; left: -9999px')],
  ['a frame of one pixel', framed('width: 1px; height: 1px; border: 0')],
  ['a frame of no width', framed('width: 0; border: 0')],
  ['a frame under something else', framed('', '<span style="position: absolute; inset: 0; background: white"></span>')],
  [
    'a page whose root has no width',
    `<style>html { width: 0 }</style><div style="position: absolute; width: 500px">${SEEN}<p><label>Company <input class="trap" style="width: 1px; height: 1px; padding: 0; border: 0"></label></p></form></div>`,
  ],
  [
    'a pane that is scrolled, at a place that it cannot be scrolled to',
    `<div style="height: 300px; overflow: auto; position: relative">${SEEN}<p style="position: absolute; left: -9999px">${COMPANY}</p><div style="height: 900px"></div></form></div>`,
  ],
  [
    'a page that renames what tells of covers',
    `${SEEN}<p style="position: relative">${COMPANY}<span style="position: absolute; inset: 0; background: white"></span></p></form><form name="elementFromPoint"></form><form name="elementFromPoint"></form>`,
  ],
];

describe.each(browsers)('a field that a user cannot see, in %s', (name) => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    script = await bundle(join(import.meta.dirname, 'prefill-page.ts'), 'engine');
    browser = await launchPlain(name);
  });
  afterAll(() => browser?.close());

  async function filled(html: string): Promise<{ seen: string[]; hidden: string[] }> {
    const page: Page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 900 });
    await page.setContent(`<!doctype html><html lang="en">${html}`);
    await page.evaluate(script);
    await page.evaluate(`prefill.fill(${JSON.stringify(VALUES)})`);
    const held = await page.evaluate(`(() => {
      const frame = document.querySelector('iframe');
      const traps = [...document.querySelectorAll('.trap'), ...(frame ? frame.contentDocument.querySelectorAll('.trap') : [])];
      return {
        seen: ['last', 'mail'].map((id) => document.getElementById(id).value),
        hidden: traps.map((trap) => trap.value ?? trap.textContent).filter(Boolean),
      };
    })()`);
    await page.close();
    return held as { seen: string[]; hidden: string[] };
  }

  it.each(PAGES)('is not filled: %s', async (_, html) => {
    expect(await filled(html)).toEqual({ seen: ['Schmidt', 'anna.schmidt@werk.example'], hidden: [] });
  });

  it('is told from one in a frame that can be seen', async () => {
    expect((await filled(framed('width: 400px; height: 200px'))).hidden).toEqual(['Berlin', '10115']);
  });
});

import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VALUES } from '../../prefill/support.ts';
import { bundle } from '../../support/bundle.ts';
import { launchPlain } from '../../support/plain-browser.ts';
import { browsers } from '../browsers.ts';

const SEEN = `<form><p><label>Last name <input id="last"></label></p><p><label>E-mail <input id="mail"></label></p>`;
const COMPANY = '<label>Company <input class="trap"></label>';

const PLACE = '<label>City <input class="trap"></label><label>Postal code <input class="trap"></label>';

const framed = (style: string, more = ''): string =>
  `${SEEN}</form><div style="position: relative"><iframe style="${style}" srcdoc='${PLACE}'></iframe>${more}</div>`;

/** A field by itself, hidden by a style of its row, or by what lies over it. */
function* beyond(field: string): Generator<[string, string]> {
  const row = (style: string, over = ''): string =>
    `${SEEN}<p style="position: relative; ${style}">${field}${over}</p></form>`;
  const styles: Record<string, string> = {
    'clip-path of a polygon of no area': 'clip-path: polygon(0 0, 0 0, 0 0)',
    'an ellipse of no size': 'clip-path: ellipse(0 0)',
    'a mask that is see-through':
      'mask-image: linear-gradient(transparent, transparent); -webkit-mask-image: linear-gradient(transparent, transparent)',
    'turned on its edge': 'transform: rotateY(90deg)',
    'scaled by a property of its own': 'scale: 0',
    'moved by a property of its own': 'translate: -9999px 0',
    'a filter of no opacity': 'filter: opacity(0%)',
    'a filter in a list': 'filter: blur(1px) opacity(0.01)',
    'beside the page to the right': 'position: fixed; left: 200vw',
    'below a page that cannot be scrolled': 'position: fixed; top: 200vh',
    'zoomed to nothing': 'zoom: 0.01',
    'text that is moved away': 'text-indent: -9999px; overflow: hidden; white-space: nowrap',
    'columns of no width': 'width: 0; overflow: clip',
    'contents that are skipped': 'content-visibility: hidden',
  };
  for (const [name, style] of Object.entries(styles)) yield [name, row(style)];
  const faded = (inner: string, depth: number): string =>
    depth === 0 ? inner : faded(`<div style="opacity: 0.6">${inner}</div>`, depth - 1);
  yield ['opacity that adds up over six boxes', `${SEEN}${faded(field, 6)}</form>`];
  const cover =
    'position: fixed; inset: auto; left: 0; top: 120px; width: 900px; height: 200px; margin: 0; border: 0; background: white';
  const below = `<div style="position: absolute; top: 180px">${field}</div>`;
  yield [
    'under a popover on top',
    `${SEEN}${below}</form><div popover="manual" id="over" style="${cover}">Ad</div><script>over.showPopover()</script>`,
  ];
  yield [
    'under a box that lets the mouse through',
    `${SEEN}${below}</form><div style="${cover}; pointer-events: none; z-index: 9">Ad</div>`,
  ];
  yield [
    'in the same place of a grid',
    `${SEEN}<div style="display: grid"><div style="grid-area: 1 / 1">${field}</div><div style="grid-area: 1 / 1; background: white; pointer-events: none">Ad</div></div></form>`,
  ];
  yield [
    'behind a box that is below it in the page',
    `${SEEN}<div style="position: absolute; top: 180px; z-index: -1">${field}</div></form><div style="${cover}; position: absolute">Ad</div>`,
  ];
}

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
    'a see-through sliver of a widget that stands in no box',
    `${SEEN}<p><label for="t">Company</label> <input id="t" class="trap" role="combobox" style="width: 4px; opacity: 0"></p></form>`,
  ],
  [
    'a sliver of a widget without a border, in no box either',
    `${SEEN}<p><label for="t">Company</label> <input id="t" class="trap" role="combobox" style="all: unset; width: 2px"></p></form>`,
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
  ...beyond(COMPANY),
  [
    'a page that renames what tells of covers',
    `${SEEN}<p style="position: relative">${COMPANY}<span style="position: absolute; inset: 0; background: white"></span></p></form><form name="elementFromPoint"></form><form name="elementFromPoint"></form>`,
  ],
];

describe.each(browsers)('threat 4: a field that a user cannot see, in %s', (name) => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    script = await bundle(join(import.meta.dirname, '../prefill-page.ts'), 'engine');
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

  it.each(PAGES)('threat 4: is not filled: %s', async (_, html) => {
    expect(await filled(html)).toEqual({ seen: ['Schmidt', 'anna.schmidt@werk.example'], hidden: [] });
  });

  it.each([
    [
      'before a backdrop',
      `<div style="position: absolute; inset: 0; z-index: -1; pointer-events: none; background: white"></div>${SEEN}`,
    ],
    [
      'after a backdrop',
      `<div style="position: absolute; inset: 0; pointer-events: none; background: white"></div><div style="position: relative">${SEEN}</div>`,
    ],
    ['under snow', `${SEEN}<canvas style="position: fixed; inset: 0; pointer-events: none"></canvas>`],
    [
      'under a pane of glass',
      `${SEEN}<div style="position: fixed; inset: 0; pointer-events: none; background: rgba(255, 255, 255, 0.2)"></div>`,
    ],
    [
      'under a veil that has been lifted',
      `${SEEN}<div style="opacity: 0"><div style="position: fixed; inset: 0; pointer-events: none; background: white"></div></div>`,
    ],
    [
      'behind a mask that fades at its end',
      `<div style="mask-image: linear-gradient(black 90%, transparent)">${SEEN}</div>`,
    ],
  ])('is told from one that can be seen: %s', async (_, html) => {
    expect((await filled(`${html}</form>`)).seen).toEqual(['Schmidt', 'anna.schmidt@werk.example']);
  });

  it('is told from one in a frame that can be seen', async () => {
    expect((await filled(framed('width: 400px; height: 200px'))).hidden).toEqual(['Berlin', '10115']);
  });
});

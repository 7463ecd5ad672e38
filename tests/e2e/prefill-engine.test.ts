import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FillReport } from '../../lib/domain/lead/fill-report.ts';
import { VALUES } from '../prefill/support.ts';
import { bundle } from '../support/bundle.ts';
import { launchPlain } from '../support/plain-browser.ts';
import { browsers } from './browsers.ts';

/** What layout decides can only be seen in a browser: the engine by itself, in pages that are made to mislead it. */
describe.each(browsers)('the prefill engine in %s', (name) => {
  let browser: Browser;
  let page: Page;
  let script: string;

  beforeAll(async () => {
    script = await bundle(join(import.meta.dirname, 'prefill-page.ts'), 'engine');
    browser = await launchPlain(name);
  });
  afterAll(() => browser?.close());

  async function open(html: string): Promise<void> {
    await page?.close();
    page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 900 });
    await page.setContent(html);
    await page.evaluate(script);
  }
  const openFile = (name: string) => open(readFileSync(join(import.meta.dirname, 'pages', name), 'utf8'));
  const fill = () => page.evaluate(`prefill.fill(${JSON.stringify(VALUES)})`) as Promise<FillReport>;

  it('threat 4: fills no field that a user cannot see, of more than thirty kinds', async () => {
    await openFile('honeypots.html');
    await fill();
    const { kinds, filled, seen } = (await page.evaluate(`({
      kinds: document.querySelectorAll('.trap').length,
      filled: [...document.querySelectorAll('.trap')].filter((input) => input.value).map((input) => input.dataset.kind),
      seen: ['first', 'last', 'mail'].map((id) => document.getElementById(id).value),
    })`)) as { kinds: number; filled: string[]; seen: string[] };
    expect(kinds).toBeGreaterThan(30);
    expect(filled).toEqual([]);
    expect(seen).toEqual(['Anna', 'Schmidt', 'anna.schmidt@werk.example']);
  });

  it('threat 5: takes shadow roots and frames of the same origin for parts of the page, and leaves other frames alone', async () => {
    await openFile('shadow-frames.html');
    await fill();
    expect(
      await page.evaluate(`({
        names: [...document.querySelectorAll('x-field')].map((host) => host.shadowRoot.querySelector('input').value),
        mail: document.querySelector('x-outer').shadowRoot.querySelector('x-field').shadowRoot.querySelector('input').value,
        company: document.getElementById('slotted').value,
        city: document.getElementById('same').contentDocument.getElementById('city').value,
        zip: document.getElementById('same').contentDocument.getElementById('zip').value,
      })`),
    ).toEqual({
      names: ['Anna', 'Schmidt'],
      mail: 'anna.schmidt@werk.example',
      company: 'Werk GmbH',
      city: 'Berlin',
      zip: '10115',
    });
    for (const frame of page.frames().filter((candidate) => candidate.url().startsWith('data:')))
      expect(await frame.evaluate(`[...document.querySelectorAll('input')].map((input) => input.value)`)).toEqual([
        '',
        '',
      ]);
  });

  it('fills what lies under a bar at an edge of the window, as it can be scrolled from under it', async () => {
    const gap = '<div style="height: 600px"></div>';
    const bar = '<div style="position: sticky; bottom: 0; height: 300px; background: white">Save</div>';
    await open(
      `<form><label>E-mail <input id="m"></label>${gap}<label>Company <input id="c"></label>${gap}${bar}</form>`,
    );
    await fill();
    expect(await page.evaluate(`[document.getElementById('m').value, document.getElementById('c').value]`)).toEqual([
      'anna.schmidt@werk.example',
      'Werk GmbH',
    ]);
  });

  it('fills nothing under a bar that cannot be scrolled from under it', async () => {
    const bar = '<div style="position: fixed; inset: auto 0 0; height: 300px; background: white">Save</div>';
    await open(
      `<form><label>E-mail <input id="m"></label><label style="position: absolute; top: 700px">Company <input id="c"></label>${bar}</form>`,
    );
    await fill();
    expect(await page.evaluate(`[document.getElementById('m').value, document.getElementById('c').value]`)).toEqual([
      'anna.schmidt@werk.example',
      '',
    ]);
  });

  it('sends focus and blur events also to a page that does not have the focus', async () => {
    await open('<form><label>E-mail <input id="m"></label><label>Company <input id="c"></label></form>');
    const other = await browser.newPage();
    await other.bringToFront();
    await page.evaluate(
      `globalThis.seen = []; for (const type of ['focus', 'input', 'change', 'blur']) document.getElementById('c').addEventListener(type, () => seen.push(type))`,
    );
    await fill();
    expect(await page.evaluate('seen')).toEqual(['focus', 'input', 'change', 'blur']);
    await other.close();
  });

  it('fills an editor in a page whose forms are named like what an editor needs', async () => {
    const names = ['createRange', 'getSelection', 'execCommand', 'activeElement', 'elementFromPoint'];
    await open(
      `<form><label>E-mail <input id="m"></label><label>City <input id="c"></label><p id="l">Message</p>
      <div id="e" contenteditable aria-labelledby="l" style="min-height: 60px"></div></form>
      ${names.map((name) => `<form name="${name}"></form><form name="${name}"></form>`).join('')}`,
    );
    await fill();
    expect(await page.evaluate(`document.getElementById('e').innerText`)).toContain('Please send a quote.');
  });

  it('reads each of 500 fields of one form, however many there are', async () => {
    const asked = [
      ['First name', 'given-name'],
      ['Firma', 'organization'],
      ['Ville', 'address-level2'],
      ['Código postal', 'postal-code'],
      ['Betreff', 'subject'],
      ['Some other question of this form', null],
    ] as const;
    const fields = Array.from({ length: 500 }, (_, at) => asked[at % asked.length]!);
    await open(
      `<form>${fields.map(([label], at) => `<p><label for="f${at}">${label}</label><input id="f${at}" name="field_${at}"></p>`).join('')}</form>`,
    );
    expect(await page.evaluate('prefill.detect()')).toEqual(fields.map(([, type]) => type));
  });
});

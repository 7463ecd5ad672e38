import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, type ExtensionBrowser } from '../../support/browser/launch.ts';
import { OUTPUT } from '../../support/built.ts';
import { completeLead } from '../../support/lead-file.ts';
import { openPrefill } from '../../support/prefill-session.ts';
import { runPrefill, type PrefillResult } from '../../support/prefill-run.ts';
import { browsers } from '../browsers.ts';

const LEAD = completeLead({
  person: { firstName: 'Anna', lastName: 'Schmidt', email: 'anna.schmidt@werk.example', phone: '+4930901820' },
  company: { name: 'Werk GmbH' },
  address: { street: 'Hauptstraße 12a', postalCode: '10115', city: 'Berlin', country: 'DE' },
  message: 'Please send a quote.',
});

const contact = (script = '', more = ''): string => `<!doctype html><html lang="en"><title>Contact</title><form id="f">
  <p><label>First name <input id="first"></label></p><p><label>Last name <input id="last"></label></p>
  <p><label>Company <input id="company"></label></p><p><label>E-mail <input id="mail"></label></p>
  <p><label>City <input id="city"></label></p>${more}</form><script>${script}</script>`;

const IDS = ['first', 'last', 'company', 'mail', 'city'];
const RIGHT: Record<string, string> = {
  first: 'Anna',
  last: 'Schmidt',
  company: 'Werk GmbH',
  mail: 'anna.schmidt@werk.example',
  city: 'Berlin',
};

/** Pages that work against whoever fills them. */
const PAGES: Record<string, string> = {
  '/removes': contact(`first.addEventListener('input', () => company.closest('p').remove())`),
  '/hides': contact(
    `first.addEventListener('input', () => { company.closest('p').style.opacity = 0; company.tabIndex = -1; company.autocomplete = 'off'; })`,
  ),
  '/replaces': contact(
    `for (const id of ${JSON.stringify(IDS)}) document.getElementById(id).addEventListener('focus', (event) => {
      const fresh = event.target.cloneNode(); fresh.value = ''; setTimeout(() => event.target.replaceWith(fresh)); }, { once: true })`,
  ),
  '/clobbers': contact(
    `Object.defineProperty(HTMLFormElement.prototype, 'elements', { get() { throw new Error('no'); } });
     Object.defineProperty(HTMLInputElement.prototype, 'value', { get() { return 'lies'; }, set() {} });`,
    `<input name="elements" type="hidden"><input name="submit" type="hidden"><input name="parentNode" type="hidden"><input name="labels" type="hidden">`,
  ),
  '/named': contact(
    '',
    [
      'querySelectorAll',
      'getElementById',
      'createTreeWalker',
      'body',
      'forms',
      'activeElement',
      'defaultView',
      'documentElement',
    ]
      .map((name) => `<img name="${name}"><img name="${name}" id="${name}">`)
      .concat(
        [
          'nodeType',
          'getAttribute',
          'matches',
          'ownerDocument',
          'localName',
          'children',
          'id',
          'dispatchEvent',
          'closest',
        ].map((name) => `<input type="hidden" name="${name}">`),
      )
      .join(''),
  ),
  '/clears': contact(
    `for (const id of ${JSON.stringify(IDS)}) document.getElementById(id).addEventListener('change', (event) => setTimeout(() => (event.target.value = '')))`,
  ),
  '/rewrites': contact(`mail.addEventListener('change', () => (mail.value = 'somebody@else.example'))`),
  '/leaves': contact(`first.addEventListener('focus', () => location.assign('/other'))`),
  '/other': contact(`addEventListener('input', () => navigator.sendBeacon('/typed'), true)`),
  '/nothing': '<!doctype html><title>Nothing</title><p>No form here.</p>',
  '/long': contact('', `<p><label>${'word '.repeat(10_000)}<input id="long"></label></p>`),
  '/many': contact(
    '',
    Array.from({ length: 2000 }, (_, at) => `<input aria-label="Reading ${at}" name="r${at}">`).join(''),
  ),
  '/strict': `<!doctype html><html lang="en"><title>Strict</title><form>
    <p><label>First name <input id="first"></label></p><p><label>Last name <input id="last"></label></p>
    <p><label>E-mail <input id="mail"></label></p></form>`,
};

let server: Server;
let elsewhere: Server;
/** How often something was typed into the page that nobody clicked on. */
let typed = 0;
const listen = async (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> => {
  const started = createServer(answer);
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return started;
};
const originOf = (of: Server): string => `http://127.0.0.1:${(of.address() as AddressInfo).port}`;

beforeAll(async () => {
  elsewhere = await listen((request, response) => {
    if (request.url === '/typed') typed += 1;
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(PAGES['/other']);
  });
  server = await listen((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (request.url === '/typed') typed += 1;
    if (request.url === '/strict')
      response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox allow-forms allow-same-origin");
    if (request.url === '/framed')
      response.end(
        `<!doctype html><p>A form of somebody else's:</p><iframe src="${originOf(elsewhere)}" width="600" height="500"></iframe>`,
      );
    else response.end(PAGES[request.url ?? ''] ?? contact());
  });
});
afterAll(() => {
  server.close();
  elsewhere.close();
});

describe.each(browsers)('a page that works against us, in %s', (browser) => {
  let app: ExtensionBrowser;
  beforeAll(async () => {
    app = await launch({ browser, extensionDir: OUTPUT[browser] });
  });
  afterAll(() => app?.close());

  const fill = (path: string, ids = IDS): Promise<PrefillResult> =>
    runPrefill(app, { url: originOf(server) + path, lead: LEAD, read: ids.map((id) => [{ css: `#${id}` }]) });
  const outcomeOf = (result: PrefillResult, label: string) =>
    result.controls.find((control) => control.label === label)?.outcome;
  const heldBy = (result: PrefillResult) => Object.fromEntries(IDS.map((id, at) => [id, result.read[at]]));

  test('threat 8: removes a field meanwhile: the others are filled, and that one is not called filled', async () => {
    const result = await fill('/removes');
    expect(heldBy(result)).toEqual({ ...RIGHT, company: null });
    expect(outcomeOf(result, 'Company')).not.toBe('filled');
  });

  test('threat 4: hides a field meanwhile: nothing goes into it', async () => {
    const result = await fill('/hides');
    expect(heldBy(result)).toEqual({ ...RIGHT, company: '' });
  });

  test('threat 8: puts new fields in the place of old ones: each holds its own value, and what is called filled is', async () => {
    const result = await fill('/replaces');
    expect(heldBy(result)).toEqual(RIGHT);
  });

  test('threat 9: redefines its own properties: the values are right all the same', async () => {
    const result = await fill('/clobbers');
    for (const { label, after } of result.controls.filter(({ outcome }) => outcome === 'filled'))
      expect([label, after]).not.toContain('lies');
    expect(result.controls.filter(({ outcome }) => outcome === 'filled')).toHaveLength(IDS.length);
  });

  test('threat 9: calls its elements what an extension would ask the page for: the values are right all the same', async () => {
    const result = await fill('/named');
    expect(heldBy(result)).toEqual(RIGHT);
    expect(result.controls.filter(({ outcome }) => outcome === 'filled')).toHaveLength(IDS.length);
  });

  test('empties what was written: nothing is called filled', async () => {
    const result = await fill('/clears');
    expect(result.controls.filter(({ outcome }) => outcome === 'filled')).toEqual([]);
  });

  test('writes something else: that is taken back, and said', async () => {
    const result = await fill('/rewrites');
    expect(outcomeOf(result, 'E-mail')).toBe('refused');
    expect(heldBy(result)['first']).toBe('Anna');
  });

  test('threat 8: goes to another page of its own: that one stays empty', async () => {
    // Firefox lets the extension look at the page that was clicked on only, so the other one tells the server.
    const result = await fill('/leaves', []);
    expect(result.error).toMatch(/page-changed/);
    expect(typed).toBe(0);
  });

  test('threat 8: goes to another site a moment after the click, whatever moment that is: that one stays empty', async () => {
    let left = 0;
    for (const after of [0, 1, 2, 5, 10, 20, 40, 80, 150]) {
      const session = await openPrefill(app, `${originOf(server)}/nothing-special`, LEAD);
      await session.page.evaluate(
        (to, ms) => void setTimeout(() => location.assign(to), ms),
        `${originOf(elsewhere)}/other`,
        after,
      );
      await session.fill().catch((error: Error) => {
        left += 1;
        expect(error.message).toMatch(/page-changed|no-form/);
      });
      await session.close();
    }
    // Some of them left before anything was written, or nothing would be shown by this.
    expect(left).toBeGreaterThan(0);
    expect(typed).toBe(0);
  });

  test('has no form', async () => {
    expect((await fill('/nothing', [])).error).toMatch(/no-form/);
  });

  test("threat 5: shows a form in somebody else's frame: nothing is written into it", async () => {
    expect((await fill('/framed', [])).error).toMatch(/form-in-frame/);
  });

  test('allows no scripts: it is filled', async () => {
    const result = await fill('/strict', ['first', 'last', 'mail']);
    expect(result.read).toEqual(['Anna', 'Schmidt', 'anna.schmidt@werk.example']);
  });

  test('has a label of fifty thousand letters, or two thousand fields: the form is filled', async () => {
    expect(heldBy(await fill('/long'))).toEqual(RIGHT);
    expect(heldBy(await fill('/many'))).toEqual(RIGHT);
  });
});

import type { ElementHandle, Page, Viewport } from 'puppeteer-core';
import type { ConnectionView, Input, MethodName, Output, Reply } from '../../lib/rpc/contract.ts';
import type { Answer, ExtensionBrowser } from './browser/launch.ts';
import { waitUntil } from './browser/wait.ts';

/** As far as it is used here. */
declare const chrome: {
  runtime: { sendMessage(message: unknown): unknown };
  action: { getBadgeText(details: object): Promise<string> };
};

/** What a person does with Leadstand, as functions: each works on the real pages and presses the real buttons. */

export interface Feed {
  url: string;
  key?: string;
  placement?: 'in-url' | 'query' | 'header';
  /** Name of the parameter or header. */
  placementName?: string;
  mode?: 'live' | 'test';
  name?: string;
}

export async function openSetUp(app: ExtensionBrowser, viewport?: Viewport): Promise<Page> {
  const page = await app.openExtensionPage('options.html', viewport);
  await page.waitForSelector('#feeds');
  // What is loaded late moves what stands below it, and a click in between would miss.
  const sections = 'section.feeds';
  await page.waitForFunction(
    (all) => [...document.querySelectorAll(all)].every((one) => one.querySelector('.feeds__none, .connection')),
    {},
    sections,
  );
  return page;
}

/** The set-up page, with the sample loaded by its button. */
export async function openWithSample(app: ExtensionBrowser): Promise<Page> {
  const page = await openSetUp(app);
  await press(page, 'Try it with sample data');
  await page.waitForSelector('.connection');
  return page;
}

/** Fills in the form for a new feed without sending it. */
export async function typeFeed(page: Page, feed: Feed): Promise<void> {
  await page.click('#add-feed');
  await enterFeed(page, feed);
}

/** As above, in the form that is open. */
export async function enterFeed(page: Page, feed: Feed): Promise<void> {
  const placement = feed.placement ?? (feed.key === undefined ? 'in-url' : 'query');
  await page.waitForSelector('#feed-url');
  await page.click(`input[name=placement][value=${placement}]`);
  await page.click(`input[name=mode][value=${feed.mode ?? 'live'}]`);
  await type(page, '#feed-name', feed.name ?? 'DirectIndustry');
  await type(page, '#feed-url', feed.url);
  if (placement === 'in-url') return;
  await type(page, '#feed-key', feed.key ?? '');
  if (feed.placementName) await type(page, '#feed-placement-name', feed.placementName);
}

/** Sends the form, answers the browser's own question, and waits until the download is over. Returns the question's text. */
export async function sendFeed(app: ExtensionBrowser, page: Page, answer: Answer = 'accept'): Promise<string> {
  await page.click('#feed-submit');
  const asked = await app.answerPermissionPrompt(answer);
  if (answer === 'accept') await untilIdle(page);
  return asked;
}

export async function addFeed(app: ExtensionBrowser, page: Page, feed: Feed): Promise<string> {
  await typeFeed(page, feed);
  return sendFeed(app, page);
}

/** Waits until every feed has been asked and no download is under way. */
export async function untilIdle(page: Page): Promise<void> {
  const isDone = ({ busy, lastDownload }: ConnectionView): boolean =>
    // Between the user's answer and the first request, a feed looks as if it might not be reached.
    !busy && lastDownload !== null && lastDownload.outcome !== 'no-permission';
  await waitUntil(
    'the downloads to end',
    async () => {
      const views = await ask(page, 'connections.list', {});
      return views.length > 0 && views.every(isDone);
    },
    150_000,
  );
}

/** Sends a message to the background from one of the extension's own pages, as that page would. */
export async function ask<Name extends MethodName>(page: Page, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const reply = (await page.evaluate(
    (call, sent) => {
      // Firefox has both names, and promises only under its own.
      const api = (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
      return api.runtime.sendMessage({ call, input: sent }) as Promise<unknown>;
    },
    name,
    input as object,
  )) as Reply<Output<Name>>;
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}: ${reply.error.message}`);
  return reply.value;
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  // Set at once and announced: typing a long address key by key takes seconds in Firefox.
  await page.$eval(
    selector,
    (input, value) => {
      (input as HTMLInputElement).focus();
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

const textNow = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim());

/** The text of the first element that matches, as soon as there is one, with white space made single. */
export async function textOf(page: Page, selector: string): Promise<string> {
  await page.waitForSelector(selector);
  return textNow(page, selector);
}

/** Waits until an element's text is as wanted: the interface follows the background, a moment later. */
export async function untilText(page: Page, selector: string, wanted: string | RegExp): Promise<void> {
  await waitUntil(`${selector} to say ${wanted}`, async () => {
    const text = await textNow(page, selector).catch(() => '');
    return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
  });
}

/** Presses the button whose text begins with `name`, again when the mouse came beside it since the page moved. */
export async function press(page: Page, name: string): Promise<void> {
  await waitUntil(`a button "${name}"`, async () => {
    if (!(await page.evaluate(markButton, name))) return false;
    return hits(page, '[data-press]');
  });
}

/** Clicks on something, and says whether that heard of it: the mouse may come beside it when the page moves. */
export async function hits(page: Page, selector: string): Promise<boolean> {
  try {
    await page.$eval(selector, listenForClick);
    await page.click(selector);
  } catch (error) {
    // What was found may be drawn anew before the mouse is there.
    if (/detached|No element found|failed to find element/.test((error as Error).message)) return false;
    throw error;
  }
  return isHit(page);
}

/** What is pressed leaves this in its page, which may take the control itself away at once. */
declare const window: Window & { pressed?: boolean };

function markButton(wanted: string): boolean {
  document.querySelector('[data-press]')?.removeAttribute('data-press');
  const button = [...document.querySelectorAll<HTMLElement>('button, a.button')].find(
    (one) => one.innerText.trim().startsWith(wanted) && one.getAttribute('aria-disabled') !== 'true',
  );
  if (!button) return false;
  button.scrollIntoView({ block: 'center' });
  button.setAttribute('data-press', '');
  return true;
}

function listenForClick(control: Element): void {
  window.pressed = false;
  control.addEventListener('click', () => (window.pressed = true), { capture: true, once: true });
}

/** A page that is gone, or another, was closed or left by the button. */
async function isHit(page: Page): Promise<boolean> {
  const pressed = (): Promise<boolean> => page.evaluate(() => window.pressed !== false).catch(() => true);
  // The browser says that the mouse was pressed, which may be before the page has heard of it.
  return waitUntil('the button to be hit', pressed, 3_000).catch(() => false);
}

/** Opens a request in the popup by its buyer's name. */
export async function openRequest(popup: Page, buyer: string): Promise<void> {
  await popup.waitForSelector('.row__open');
  await press(popup, buyer);
  await popup.waitForSelector('.detail');
}

/** Fills the form in front from an open request. On a site that is new to Leadstand, the preview comes first. */
export async function fillForm(view: Page): Promise<void> {
  await press(view, 'Fill this form');
  await view.waitForSelector('.preview, .report');
  if (await view.$('.preview')) await press(view, 'Fill ');
  await view.waitForSelector('.report');
}

/** The line of the preview that bears a field's name, with its part unfolded if it is. */
export async function lineOf(view: Page, label: string): Promise<ElementHandle> {
  const line = await waitUntil(`a line "${label}"`, async () => {
    const lines = await view.$$('.preview__line');
    for (const one of lines)
      if (await one.$eval('.preview__label', (name, wanted) => name.textContent === wanted, label)) return one;
    return null;
  });
  await line.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
  return line;
}

/** Says in the preview what a field is: a type, `never` or `auto`. Opens the correction if it is not open yet. */
export async function correctLine(view: Page, label: string, lesson: string): Promise<void> {
  const line = await lineOf(view, label);
  if (!(await line.$('select:has(optgroup)'))) await (await line.$('.link'))!.click();
  // A field that is looked at may move to another part of the preview.
  await choose(view, await (await lineOf(view, label)).waitForSelector('select:has(optgroup)'), lesson);
}

/** Says which of the list's own words is meant. */
export async function mapLine(view: Page, label: string, option: string): Promise<void> {
  await choose(view, await (await lineOf(view, label)).waitForSelector('select[required]'), option);
}

async function choose(view: Page, select: ElementHandle | null, value: string): Promise<void> {
  await select!.evaluate((element, wanted) => {
    (element as HTMLSelectElement).value = wanted;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
  const button = await select!.evaluateHandle((element) => element.closest('form')!.querySelector('[type=submit]')!);
  await button.click();
  await view.waitForSelector('.preview__remembered');
  // An earlier correction may have said so already.
  await waitUntil('the correction to be drawn', () => select!.evaluate((element) => !element.isConnected));
}

/** The names in the list, in its order. */
export const buyersIn = (popup: Page): Promise<string[]> =>
  popup.$$eval('.row__open', (rows) => rows.map((row) => (row as HTMLElement).innerText.trim()));

export const badgeOf = (app: ExtensionBrowser): Promise<string> => app.inExtension(badgeText);

function badgeText(): Promise<string> {
  const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  return api.action.getBadgeText({});
}

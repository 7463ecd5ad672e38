import type { Page } from 'puppeteer-core';
import { type Action, patternOf } from '../tools/guide/steps.ts';
import type { ExtensionBrowser } from './browser/launch.ts';
import { waitUntil } from './browser/wait.ts';
import { buyersIn, hits } from './leadstand.ts';

export interface WalkInput {
  /** What is typed into a field, by its label. */
  values?: Readonly<Record<string, string>>;
  /** The form of the reader's own CRM. */
  crm?: string;
}

/** A reader of the guide, who does what a step says by what stands on the screen, and knows nothing else. */
export class GuideWalk {
  readonly #app: ExtensionBrowser;
  readonly #input: WalkInput;
  #popup: Page | undefined;

  constructor(app: ExtensionBrowser, input: WalkInput = {}) {
    this.#app = app;
    this.#input = input;
  }

  async follow(actions: readonly Action[]): Promise<void> {
    for (const action of actions) await this.#take(action);
  }

  async #take(action: Action): Promise<void> {
    switch (action.do) {
      case 'open-leadstand':
        this.#popup = await this.#app.openPopup(await this.#frontTab());
        return;
      case 'go-to-set-up':
        await this.#app.closePopup();
        return (await this.#app.waitForView((url) => url.includes('/options.html'))).bringToFront();
      case 'open-crm':
        return void (await this.#app.openPage(this.#input.crm ?? ''));
      case 'answer-browser':
        return void (await this.#app.answerPermissionPrompt('accept'));
      case 'open-request':
        return this.#openRequest(action.buyer);
      case 'press':
        return this.#click('button, a, summary', action.label);
      case 'choose':
        return this.#click('label', action.label);
      case 'enter':
        return this.#enter(action.label);
      case 'see':
        return this.#see(action.label);
      default:
        throw new Error(`No reader knows how to do ${JSON.stringify(action satisfies never)}.`);
    }
  }

  async #openRequest(buyer: string | null): Promise<void> {
    const popup = await this.#front();
    await popup.waitForSelector('.row__open');
    return this.#click('button, a', buyer ?? (await buyersIn(popup))[0]!);
  }

  #click(kinds: string, label: string): Promise<void> {
    return this.#onScreen(`"${label}" to be pressed`, (view) => clickIn(view, kinds, label));
  }

  async #enter(label: string): Promise<void> {
    const value = this.#input.values?.[label];
    if (value === undefined) throw new Error(`Nobody told the reader what to enter in "${label}".`);
    await this.#onScreen(`a field "${label}"`, async (view) => {
      if (!(await view.evaluate(focusField, patternOf(label)))) return false;
      await view.keyboard.type(value);
      return true;
    });
  }

  #see(label: string): Promise<void> {
    const sees = (view: Page): Promise<boolean> => view.evaluate(isShown, patternOf(label));
    return this.#onScreen(`"${label}" to be seen`, sees, 60_000);
  }

  async #onScreen(what: string, done: (view: Page) => Promise<boolean>, patienceMs?: number): Promise<void> {
    await waitUntil(what, async () => done(await this.#front()), patienceMs);
  }

  /** What a person has before their eyes: the popup, as long as it is open, or the tab in front. */
  async #front(): Promise<Page> {
    if (this.#popup && !this.#popup.isClosed()) return this.#popup;
    return this.#frontTab();
  }

  /** The newest of the tabs that are not hidden behind another. */
  async #frontTab(): Promise<Page> {
    return waitUntil('a tab in front', async () => {
      for (const page of (await this.#app.tabs()).toReversed())
        if (page !== this.#popup && (await isInFront(page))) return page;
      return null;
    });
  }
}

const isInFront = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.visibilityState === 'visible' && location.href !== 'about:blank').catch(() => false);

async function clickIn(view: Page, kinds: string, label: string): Promise<boolean> {
  if (!(await view.evaluate(markControl, kinds, patternOf(label)))) return false;
  return hits(view, '[data-followed]');
}

/** Scripts that run in the page: nothing from outside their own body is at hand there. */

function markControl(kinds: string, pattern: string): boolean {
  document.querySelector('[data-followed]')?.removeAttribute('data-followed');
  const wanted = new RegExp(pattern);
  const names = (one: HTMLElement): string[] =>
    [one.innerText, one.title, one.getAttribute('aria-label') ?? ''].map((name) => name.replace(/\s+/g, ' ').trim());
  const control = [...document.querySelectorAll<HTMLElement>(kinds)].find(
    (one) =>
      one.checkVisibility() &&
      one.getAttribute('aria-disabled') !== 'true' &&
      names(one).some((name) => wanted.test(name)),
  );
  control?.scrollIntoView({ block: 'center' });
  control?.setAttribute('data-followed', '');
  return control !== undefined;
}

function focusField(pattern: string): boolean {
  const wanted = new RegExp(pattern);
  const label = [...document.querySelectorAll('label')].find((one) => wanted.test(one.innerText.trim()));
  const field = label?.control;
  if (!(field instanceof HTMLElement)) return false;
  field.focus();
  return document.activeElement === field;
}

function isShown(pattern: string): boolean {
  const wanted = new RegExp(pattern);
  return [...document.querySelectorAll<HTMLElement>('body *')].some(
    (one) => one.checkVisibility() && wanted.test(one.innerText?.replace(/\s+/g, ' ').trim() ?? ''),
  );
}

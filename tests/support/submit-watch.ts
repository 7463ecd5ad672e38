import type { Page } from 'puppeteer-core';

/** Tells whether a page was submitted, in whatever way: must never be while it is filled. */
export interface SubmitWatch {
  /** From here on: what was submitted before, a login for instance, does not count. */
  start(): Promise<void>;
  submitted(): Promise<boolean>;
}

/** To be called before the page loads what is watched. */
export async function watchSubmits(page: Page): Promise<SubmitWatch> {
  let posted = false;
  let url = '';
  page.on('request', (request) => (posted ||= request.isNavigationRequest() && request.method() !== 'GET'));
  await page.evaluateOnNewDocument(countSubmits);
  const inFrames = async (of: () => number): Promise<number[]> =>
    Promise.all(page.frames().map((frame) => frame.evaluate(of).catch(() => 0)));
  return {
    async start() {
      posted = false;
      url = withoutHash(page.url());
      await inFrames(forgetSubmits);
    },
    async submitted() {
      return posted || (await inFrames(submitsHere)).some((count) => count > 0) || withoutHash(page.url()) !== url;
    },
  };
}

interface Counted {
  leadstandSubmits?: number;
}

/** Runs in every document before its own scripts: a submit by event, or past it by the form's own method. */
function countSubmits(): void {
  const counted = globalThis as Counted;
  counted.leadstandSubmits = 0;
  const count = (): void => void (counted.leadstandSubmits! += 1);
  addEventListener('submit', count, true);
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its form, by Reflect.apply
  HTMLFormElement.prototype.submit = new Proxy(HTMLFormElement.prototype.submit, {
    apply(submit, form, given: []) {
      count();
      return Reflect.apply(submit, form, given);
    },
  });
}

function forgetSubmits(): number {
  return ((globalThis as Counted).leadstandSubmits = 0);
}

function submitsHere(): number {
  return (globalThis as Counted).leadstandSubmits ?? 0;
}

const withoutHash = (url: string): string => url.replace(/#.*$/, '');

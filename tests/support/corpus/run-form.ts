import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browser/launch.ts';
import { openPrefill, type PrefillSession } from '../prefill-session.ts';
import { type CorpusForm, readCorpusLead } from './corpus.ts';
import { type FormRun, pathsOf } from './judge.ts';
import { readControls, type Readings } from './read-controls.ts';

/** Fills one form twice as a user would, and reads all controls of the page before, between and after. */
export async function runForm(app: ExtensionBrowser, url: string, form: CorpusForm): Promise<FormRun> {
  const ready = async (page: Page): Promise<unknown> => form.waitFor && page.waitForSelector(form.waitFor);
  const session = await openPrefill(app, url, readCorpusLead(form.lead), ready);
  try {
    const paths = pathsOf(form);
    const fill = () =>
      session.fill().then(
        ({ controls }) => ({ controls, error: '' }),
        (error: Error) => ({ controls: [], error: error.message }),
      );
    const before = await readAll(session, paths);
    const started = Date.now();
    const first = await fill();
    const ms = Date.now() - started;
    const after = await readAll(session, paths);
    await fill();
    const again = await readAll(session, paths);
    return { before, after, again, ...first, submitted: await session.wasSubmitted(), ms };
  } finally {
    await session.close();
  }
}

/** The page with its frames of the same origin from within the extension, and the frames of other origins from outside. */
async function readAll({ page, inContentWorld }: PrefillSession, paths: string[]): Promise<Readings> {
  const own = await inContentWorld(readControls, paths);
  const { origin } = new URL(page.url());
  const isForeign = (url: string): boolean => /^https?:/.test(url) && new URL(url).origin !== origin;
  for (const frame of page.frames().filter((one) => isForeign(one.url()))) {
    const { controls } = await frame.evaluate(readControls, []);
    own.controls.push(...controls.map(({ key, value }) => ({ key: `other origin >>> ${key}`, value })));
  }
  return own;
}

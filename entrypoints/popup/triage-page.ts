import { i18n } from '#i18n';
import { pageLanguage } from '../../lib/i18n/language.ts';
import { browser } from '../../lib/platform/browser.ts';
import { onChange } from '../../lib/platform/changes.ts';
import { readFirstPage } from '../../lib/platform/first-page.ts';
import { painted } from '../../lib/platform/painted.ts';
import { frontPage } from '../../lib/platform/front-page.ts';
import { replyMemory } from '../../lib/platform/reply-memory.ts';
import { call } from '../../lib/rpc/client.ts';
import { type Triage, TriageModel } from '../../lib/ui/triage/triage-model.ts';

const TICK_MS = 30_000;

/** The model on the real browser, for the popup and for the side panel. */
export function triageModel(): Triage {
  const model = new TriageModel({
    call,
    now: Date.now,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    target: frontPage,
    askFor: (origins) => browser.permissions.request({ origins }),
    copy: (text) => navigator.clipboard.writeText(text),
    firstPage: readFirstPage,
    painted,
    memory: replyMemory,
    newId: () => crypto.randomUUID(),
    onChange,
  });
  setInterval(model.tick, TICK_MS);
  // A colleague who waits for it need not wait until it is no longer believed to be open.
  addEventListener('pagehide', model.giveUp);
  return model;
}

export const page = () => ({
  title: i18n.t('common.name'),
  language: pageLanguage(browser.i18n.getUILanguage(), i18n.t('language.code')),
});

/** The page where visits wait for consent. */
export const openVisits = (): Promise<unknown> => browser.tabs.create({ url: browser.runtime.getURL('/visits.html') });

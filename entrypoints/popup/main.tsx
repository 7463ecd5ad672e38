import { i18n } from '#i18n';
import { mount } from '../../components/mount.tsx';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { pageLanguage } from '../../lib/i18n/language.ts';
import { browser } from '../../lib/platform/browser.ts';
import { onChange } from '../../lib/platform/changes.ts';
import { call } from '../../lib/rpc/client.ts';
import { TriageModel } from '../../lib/ui/triage/triage-model.ts';
import { fitLowScreen } from './fit-low-screen.ts';
import { frontPage } from './front-page.ts';

const TICK_MS = 30_000;

const inPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
if (inPopup) fitLowScreen();
else document.documentElement.dataset['view'] = 'tab';

const model = new TriageModel({
  call,
  now: Date.now,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  target: frontPage,
  onChange,
});

/** A popup does not close by itself when it opens a tab. */
async function leaveTo(opened: Promise<unknown>): Promise<void> {
  await opened;
  if (inPopup) window.close();
}

mount(
  <PopupView
    model={model}
    onOpenTab={
      inPopup ? () => void leaveTo(browser.tabs.create({ url: browser.runtime.getURL('popup.html') })) : undefined
    }
    onSetup={() => void leaveTo(browser.runtime.openOptionsPage())}
  />,
  { title: i18n.t('common.name'), language: pageLanguage(browser.i18n.getUILanguage(), i18n.t('language.code')) },
);
void model.start();
setInterval(model.tick, TICK_MS);

import { mount } from '../../components/mount.tsx';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { browser } from '../../lib/platform/browser.ts';
import { announceChange } from '../../lib/platform/changes.ts';
import { sidePanelOpener } from '../../lib/platform/side-panel.ts';
import { fitLowScreen } from './fit-low-screen.ts';
import { openVisits, page, triageModel } from './triage-page.ts';

const inPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
if (inPopup) fitLowScreen();
else document.documentElement.dataset['view'] = 'tab';

// The click on the icon has opened the page in front to us: a side panel beside it sees it from now on. Said before this
// view listens itself, which looks at everything as it starts.
if (inPopup) announceChange();
const model = triageModel();
void model.start();
const openPanel = inPopup ? await sidePanelOpener().catch(() => null) : null;

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
    onOpenPanel={openPanel ? () => void leaveTo(openPanel()) : undefined}
    onSetup={() => void leaveTo(browser.runtime.openOptionsPage())}
    onVisits={() => void leaveTo(openVisits())}
  />,
  page(),
);

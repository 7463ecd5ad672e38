import { mount } from '../../components/mount.tsx';
import { PopupView, type PopupViewProps } from '../../components/popup/popup-view.tsx';
import { browser } from '../../lib/platform/browser.ts';
import { announceChange } from '../../lib/platform/changes.ts';
import { shortcutOpener } from '../../lib/platform/shortcuts.ts';
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

/** A popup does not close by itself when it opens a tab. */
async function leaveTo(opened: Promise<unknown>): Promise<void> {
  await opened;
  if (inPopup) window.close();
}
const leadTo = (open: (() => Promise<unknown>) | null): (() => void) | undefined =>
  open ? () => void leaveTo(open()) : undefined;

const openTab = (): Promise<unknown> => browser.tabs.create({ url: browser.runtime.getURL('popup.html') });
const props: PopupViewProps = {
  model,
  onOpenTab: leadTo(inPopup ? openTab : null),
  onSetup: () => void leaveTo(browser.runtime.openOptionsPage()),
  onVisits: () => void leaveTo(openVisits()),
  onShortcuts: leadTo(shortcutOpener()),
};
mount(<PopupView {...props} />, page());

// Whether there is a panel to be opened is known a moment later, for which the list does not wait.
const openPanel = inPopup ? await sidePanelOpener().catch(() => null) : null;
if (openPanel) mount(<PopupView {...props} onOpenPanel={leadTo(openPanel)} />, page());

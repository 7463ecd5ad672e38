import { mount } from '../../components/mount.tsx';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { browser } from '../../lib/platform/browser.ts';
import { followTabs } from '../../lib/platform/follow-tabs.ts';
import { shortcutOpener } from '../../lib/platform/shortcuts.ts';
import { openVisits, page, triageModel } from '../popup/triage-page.ts';

const model = triageModel();
const openShortcuts = shortcutOpener();
followTabs(
  () => void model.resume(),
  (tabId) => void model.pageLoaded(tabId),
);
mount(
  <PopupView
    model={model}
    beside
    onSetup={() => void browser.runtime.openOptionsPage()}
    onVisits={() => void openVisits()}
    onShortcuts={openShortcuts ? () => void openShortcuts() : undefined}
  />,
  page(),
);
void model.start();

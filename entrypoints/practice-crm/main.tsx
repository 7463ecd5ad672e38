import { i18n } from '#i18n';
import { browser as native } from 'wxt/browser';
import { mount } from '../../components/mount.tsx';
import { PracticePage } from '../../components/practice/practice-page.tsx';
import { pageLanguage } from '../../lib/i18n/language.ts';
import { browser } from '../../lib/platform/browser.ts';
import { onChange } from '../../lib/platform/changes.ts';
import { installPrefill } from '../../lib/prefill/listen.ts';
import { isPrefillMessage } from '../../lib/prefill/protocol.ts';
import { call } from '../../lib/rpc/client.ts';
import { PracticeModel } from '../../lib/ui/practice/practice-model.ts';

/** What the page is told to do is heard here as well, and answered by what does it. */
function onWork(listener: (work: 'filled' | 'undone') => void): () => void {
  const hear = (message: unknown, sender: { id?: string | undefined }): void => {
    if (sender.id !== native.runtime.id || !isPrefillMessage(message)) return;
    if (message.leadstand === 'finish') listener('filled');
    if (message.leadstand === 'undo') listener('undone');
  };
  native.runtime.onMessage.addListener(hear);
  return () => native.runtime.onMessage.removeListener(hear);
}

const model = new PracticeModel({ call, tabId: async () => (await browser.tabs.getCurrent())?.id, onChange, onWork });

mount(<PracticePage model={model} />, {
  title: `${i18n.t('practice.title')} · ${i18n.t('common.name')}`,
  language: pageLanguage(browser.i18n.getUILanguage(), i18n.t('language.code')),
});
void model.refresh();
// Browsers inject no script into an extension's own pages, so this one brings it along.
installPrefill(native.runtime);

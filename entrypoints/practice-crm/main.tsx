import { i18n } from '#i18n';
import { signal } from '@preact/signals';
import { browser as native } from 'wxt/browser';
import { mount } from '../../components/mount.tsx';
import { PracticePage } from '../../components/practice/practice-page.tsx';
import { pageLanguage } from '../../lib/i18n/language.ts';
import { browser } from '../../lib/platform/browser.ts';
import { onChange } from '../../lib/platform/changes.ts';
import { installPrefill } from '../../lib/prefill/listen.ts';
import { call } from '../../lib/rpc/client.ts';

const hasRequests = signal(true);

async function look(): Promise<void> {
  const { leads } = await call('triage.list', { limit: 1 });
  hasRequests.value = leads.length > 0;
}

mount(<PracticePage hasRequests={hasRequests} />, {
  title: `${i18n.t('practice.title')} · ${i18n.t('common.name')}`,
  language: pageLanguage(browser.i18n.getUILanguage(), i18n.t('language.code')),
});
// The help is right for most as it stands, so a failed look changes nothing.
const lookAgain = (): void => void look().catch(() => {});
lookAgain();
onChange(lookAgain);
// Browsers inject no script into an extension's own pages, so this one brings it along.
installPrefill(native.runtime);

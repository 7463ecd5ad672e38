import { i18n } from '#i18n';
import { DiagnosticsPage } from '../../components/diagnostics/diagnostics-page.tsx';
import { mount } from '../../components/mount.tsx';
import { pageLanguage } from '../../lib/i18n/language.ts';
import { aboutBrowser } from '../../lib/platform/about-browser.ts';
import { browser } from '../../lib/platform/browser.ts';
import { originPattern } from '../../lib/platform/host-permissions.ts';
import { inTime } from '../../lib/platform/in-time.ts';
import { saveFile } from '../../lib/platform/save-file.ts';
import { system } from '../../lib/platform/system.ts';
import { ownVersion } from '../../lib/platform/updates.ts';
import { call } from '../../lib/rpc/client.ts';
import type { AboutPage } from '../../lib/ui/diagnostics/diagnostics-file.ts';
import { DiagnosticsModel } from '../../lib/ui/diagnostics/diagnostics-model.ts';

/** A background that reads a long chain of records answers within seconds. */
const PATIENCE_MS = 60_000;

const language = pageLanguage(browser.i18n.getUILanguage(), i18n.t('language.code'));

const about = async (): Promise<AboutPage> => ({
  version: ownVersion(),
  ...(await aboutBrowser()),
  words: language,
  storage: await system.room().catch(() => null),
  at: new Date().toISOString(),
});

const model = new DiagnosticsModel({
  call,
  now: Date.now,
  about,
  request: (origins) => browser.permissions.request({ origins: origins.map(originPattern) }),
  restart: () => browser.runtime.reload(),
  async inTime(asked) {
    const answer = await inTime(asked, PATIENCE_MS);
    if (answer === 'late') throw new Error('the background keeps silent');
    return answer;
  },
  save: (name, text) => saveFile(name, new Blob([text], { type: 'application/json' })),
});

mount(<DiagnosticsPage model={model} />, {
  title: `${i18n.t('common.name')} · ${i18n.t('diagnostics.title')}`,
  language,
});
void model.refresh();

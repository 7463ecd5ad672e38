import { i18n } from '#i18n';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { SettingsNews, SettingsPart } from '../../../lib/ui/triage-settings/triage-settings-model.ts';

/** What became of the last change of a part. */
export function SettingsNewsLine({ part, news }: { part: SettingsPart; news: SettingsNews | null }) {
  const own = news?.part === part ? news : null;
  const bad = own !== null && own.kind !== 'saved';
  return <output class={bad ? 'notice notice--error' : 'notice'}>{own && words(own)}</output>;
}

function words(news: SettingsNews): string {
  if (news.kind === 'failed') return errorWords(news.code);
  return i18n.t(news.kind === 'saved' ? 'triageSettings.saved' : 'triageSettings.refused');
}

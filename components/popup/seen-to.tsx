import { i18n } from '#i18n';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { messageName } from '../../lib/i18n/codes.ts';
import { day } from '../../lib/i18n/format.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

/** What became of a request that no longer waits; nothing for one that never did. */
export function SeenTo({ feed, triage }: StoredLead) {
  const language = useLanguage();
  const last = triage.history.at(-1);
  if (!feed.answerExpected || triage.status === 'new') return null;
  const what = i18n.t(`status.${messageName(triage.status)}`);
  return (
    <span class="seen-to">
      <Icon name={triage.status === 'answered' ? 'check' : 'cross'} />
      {last ? i18n.t('status.on', [what, day(language, last.at)]) : what}
    </span>
  );
}

import { i18n } from '#i18n';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { defaultTriageSettings } from '../../lib/domain/triage/default-settings.ts';
import type { TriageSettings } from '../../lib/domain/triage/settings.ts';
import { agesOf, waitingSince } from '../../lib/domain/triage/urgency.ts';
import { urgencyOf } from '../../lib/domain/triage/working-time.ts';
import { dateTime } from '../../lib/i18n/format.ts';
import { useLanguage } from '../language.ts';
import { Said } from '../said.tsx';
import { AskedAge, cameWords } from './ages.tsx';
import { UrgencyMark } from './urgency-mark.tsx';

interface Props {
  feed: StoredLead['feed'];
  now: number;
  /** Of the urgency and the longer age. */
  askedId?: string;
  /** How fast an answer is to be; until that is known, what is usual. */
  settings?: Pick<TriageSettings, 'targets' | 'calendar'>;
}

/** How urgent a request is, and both ages: since the buyer asked, and since it could be known here. */
export function Waiting({ feed, now, askedId, settings = defaultTriageSettings }: Props) {
  const language = useLanguage();
  const { knownMs } = agesOf(feed, now);
  const urgency = urgencyOf(waitingSince(feed), feed.types, settings, now);
  return (
    <span class="waiting" data-urgency={urgency}>
      <span id={askedId} class="waiting__asked">
        <UrgencyMark urgency={urgency} />
        <span>{i18n.t(`urgency.${urgency}`)}</span>
        <span aria-hidden="true">·</span>
        <AskedAge lead={feed} now={now} />
      </span>
      <span class="waiting__known" title={i18n.t('age.knownAt', [dateTime(language, feed.receivedAt)])}>
        <Said short={cameWords(language, knownMs, 'short')}>{cameWords(language, knownMs, 'long')}</Said>
      </span>
    </span>
  );
}

import { i18n } from '#i18n';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { answerBy } from '../../lib/domain/triage/answer-by.ts';
import type { TriageSettings } from '../../lib/domain/triage/settings.ts';
import { isUnanswered, waitingSince } from '../../lib/domain/triage/urgency.ts';
import { timeLeft } from '../../lib/i18n/format-days.ts';
import { dateTime, day, relativeAge } from '../../lib/i18n/format.ts';
import type { LegalDates } from '../../lib/ui/triage/legal-actions.ts';
import { Fact } from '../fact.tsx';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';

interface Props {
  lead: StoredLead;
  now: number;
  settings: Pick<TriageSettings, 'targets' | 'calendar'>;
  /** Null until they are reckoned. */
  legal: LegalDates | null;
}

/** Both ages, and both deadlines: when the answer is due, and what the law sets a day for. */
export function LeadDates({ lead, now, settings, legal }: Props) {
  const language = useLanguage();
  const { feed, triage, informed } = lead;
  const ago = (at: string): string =>
    i18n.t('request.ago', [dateTime(language, at), relativeAge(language, now - Date.parse(at))]);
  const target = isUnanswered(feed, triage.status) ? answerBy(waitingSince(feed), feed.types, settings) : null;
  const passed = target !== null && target <= now;
  const dates = legal?.leadKey === feed.leadKey ? legal : null;
  return (
    <section class="part">
      <h2>{i18n.t('request.dates')}</h2>
      <dl class="facts">
        <Fact label={i18n.t('request.askedAgo')}>
          {feed.createdAt ? ago(feed.createdAt) : feed.createdAtRaw && <FeedText text={feed.createdAtRaw} most={200} />}
        </Fact>
        <Fact label={i18n.t('request.knownAgo')}>{ago(feed.receivedAt)}</Fact>
        {target !== null && (
          <Fact label={i18n.t(passed ? 'request.targetPassed' : 'request.target')}>
            <span class={passed ? 'date date--passed' : 'date'}>
              {passed
                ? ago(iso(target))
                : i18n.t('request.ago', [dateTime(language, iso(target)), timeLeft(language, iso(target), now)])}
            </span>
          </Fact>
        )}
        {informed ? (
          <Fact label={i18n.t('request.noticeDone')}>{day(language, informed.at)}</Fact>
        ) : (
          <Fact label={i18n.t('request.notice')}>
            {dates?.informBy && (
              <span class={Date.parse(dates.informBy) <= now ? 'date date--passed' : 'date'}>
                {i18n.t('request.noticeWith', [day(language, dates.informBy)])}
              </span>
            )}
          </Fact>
        )}
        <Fact label={i18n.t('request.keptUntil')}>
          {dates && i18n.t('request.keptWhy', [day(language, dates.keptUntil)])}
        </Fact>
        <Fact label={i18n.t('lead.revised')}>
          {feed.revision > 1 && i18n.t('lead.revisedTimes', feed.revision - 1)}
        </Fact>
      </dl>
    </section>
  );
}

const iso = (ms: number): string => new Date(ms).toISOString();

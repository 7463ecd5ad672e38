import { i18n } from '#i18n';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { agesOf, urgencyOf, waitingSince } from '../../lib/domain/triage/urgency.ts';
import { dateTime, relativeAge, shortAge } from '../../lib/i18n/format.ts';
import { useLanguage } from '../language.ts';
import { Moment } from '../moment.tsx';
import { UrgencyMark } from './urgency-mark.tsx';

interface Props {
  feed: StoredLead['feed'];
  now: number;
  /** Of the urgency and the longer age. */
  askedId?: string;
}

/** How urgent a request is, and both ages: since the buyer asked, and since it could be known here. */
export function Waiting({ feed, now, askedId }: Props) {
  const language = useLanguage();
  const { askedMs, knownMs } = agesOf(feed, now);
  const urgency = urgencyOf(askedMs ?? knownMs);
  return (
    <span class="waiting" data-urgency={urgency}>
      <span id={askedId} class="waiting__asked">
        <UrgencyMark urgency={urgency} />
        <span>{i18n.t(`urgency.${urgency}`)}</span>
        <span aria-hidden="true">·</span>
        <Moment at={waitingSince(feed)}>{askedMs === null ? i18n.t('age.noDate') : shortAge(language, askedMs)}</Moment>
      </span>
      <span class="waiting__known" title={i18n.t('age.knownAt', [dateTime(language, feed.receivedAt)])}>
        <span aria-hidden="true">{cameWords(language, knownMs)}</span>
        <span class="hidden-text">{i18n.t('age.knownLong', [relativeAge(language, knownMs)])}</span>
      </span>
    </span>
  );
}

const cameWords = (language: string, knownMs: number): string =>
  knownMs < 60_000 ? i18n.t('age.knownNow') : i18n.t('age.known', [relativeAge(language, knownMs, 'short')]);

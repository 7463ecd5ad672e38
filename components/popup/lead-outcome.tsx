import { i18n } from '#i18n';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import type { TriageEvent } from '../../lib/domain/triage/triage.ts';
import { messageName } from '../../lib/i18n/codes.ts';
import { whenWords } from '../../lib/i18n/words.ts';
import { FeedText } from '../feed-text.tsx';
import { By } from './colleagues/by.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { useLanguage } from '../language.ts';

interface Props {
  lead: StoredLead;
  now: number;
  onOpen: (leadKey: string) => void;
}

const ICONS = {
  answered: 'check',
  declined: 'cross',
  snoozed: 'clock',
  'no-answer': 'pause',
  duplicate: 'copy',
} as const satisfies Record<string, IconName>;

/** The outcome that a request has, and why; nothing for one that waits. */
export function LeadOutcome({ lead: { feed, triage }, now, onOpen }: Props) {
  const language = useLanguage();
  const { status } = triage;
  const last = triage.history.findLast(({ act, beside }) => act !== 'note' && !beside);
  if (!feed.answerExpected || status === 'new' || !last) return null;
  return (
    <div class={`outcome-note outcome-note--${status}`}>
      <Icon name={ICONS[status]} />
      <div>
        <strong>{outcomeWords(last, status, (at) => whenWords(language, at, now))}</strong> <By event={last} />
        <Why event={last} />
        {last.act === 'duplicate' && (
          <p>
            <button type="button" class="link" onClick={() => onOpen(last.of)}>
              {i18n.t('request.openOriginal')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

/** The reason of a decline, in the user's own words as well where there are some. */
export function Why({ event }: { event: TriageEvent }) {
  if (event.act !== 'decline' || (!event.reason && !event.words)) return null;
  return (
    <p>
      {event.reason && i18n.t('request.reason', [i18n.t(`outcomes.reason.${messageName(event.reason)}`)])}
      {event.reason && event.words && <br />}
      {event.words && <FeedText text={event.words} most={500} />}
    </p>
  );
}

function outcomeWords(last: TriageEvent, status: keyof typeof ICONS, when: (at: string) => string): string {
  if (status === 'snoozed')
    return i18n.t('request.outcome.snoozed', [when(last.act === 'snooze' ? last.until : last.at)]);
  if (status === 'answered' || status === 'declined') return i18n.t(`request.outcome.${status}`, [when(last.at)]);
  return i18n.t(status === 'duplicate' ? 'request.outcome.duplicate' : 'request.outcome.noAnswer');
}

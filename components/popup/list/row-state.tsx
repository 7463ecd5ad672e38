import { i18n } from '#i18n';
import { messageName } from '../../../lib/i18n/codes.ts';
import type { LeadLine } from '../../../lib/domain/find/line.ts';
import type { TriageSettings } from '../../../lib/domain/triage/settings.ts';
import { isUnanswered, waitingSince } from '../../../lib/domain/triage/urgency.ts';
import { type Urgency, urgencyOf } from '../../../lib/domain/triage/working-time.ts';
import { relativeAge } from '../../../lib/i18n/format.ts';
import { logTime } from '../../../lib/i18n/log-time.ts';
import { Icon, type IconName } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';
import { Moment } from '../../moment.tsx';
import { AskedAge, cameWords } from '../ages.tsx';
import { UrgencyMark } from '../urgency-mark.tsx';

interface Props {
  line: LeadLine;
  now: number;
  /** Null for one that nobody waits for. */
  urgency: Urgency | null;
  id: string;
}

export const lineUrgency = (line: LeadLine, settings: TriageSettings, now: number): Urgency | null =>
  isUnanswered(line, line.status) ? urgencyOf(waitingSince(line), line.types, settings, now) : null;

/** The sign at the beginning of a row, by which the eye finds what is urgent; the words stand at its end. */
export function RowSign({ line, urgency }: Pick<Props, 'line' | 'urgency'>) {
  return (
    <span class="row__sign">
      {urgency ? (
        <UrgencyMark urgency={urgency} />
      ) : (
        <Icon name={line.answerExpected ? STATUS_ICONS[line.status] : 'eye'} />
      )}
    </span>
  );
}

/** How urgent a request is, or what became of it, in words. */
export function RowState({ line, now, urgency, id }: Props) {
  const language = useLanguage();
  return (
    <span id={id} class="row__state">
      {urgency && <span>{i18n.t(`urgency.${urgency}`)}</span>}
      {urgency || !line.answerExpected ? (
        <AskedAge lead={line} now={now} />
      ) : line.status === 'snoozed' && line.until ? (
        i18n.t('list.backAt', [logTime(language, line.until, now)])
      ) : (
        i18n.t(`status.${messageName(line.status)}`)
      )}
    </span>
  );
}

export const STATUS_ICONS: Readonly<Record<LeadLine['status'], IconName>> = {
  new: 'clock',
  answered: 'check',
  declined: 'cross',
  snoozed: 'clock',
  'no-answer': 'pause',
  duplicate: 'copy',
};

/** The second age: since it could be known here, or since it was seen to. */
export function RowSince({ line, now, id }: Omit<Props, 'urgency'>) {
  const language = useLanguage();
  const acted = line.status !== 'new' && line.actedAt;
  const at = acted || line.receivedAt;
  const words = (style: 'long' | 'short'): string =>
    (acted ? relativeAge : cameWords)(language, now - Date.parse(at), style);
  // The row says when it is back, not what was done.
  const what = line.status === 'snoozed' ? i18n.t('status.snoozed') : '';
  return (
    <span id={id} class="row__since">
      <Moment at={at} said={`${what} ${words('long')}`}>
        {words('short')}
      </Moment>
    </span>
  );
}

import { i18n } from '#i18n';
import { count } from '../../lib/i18n/format.ts';
import { logTime } from '../../lib/i18n/log-time.ts';
import type { UndoOffer } from '../../lib/ui/triage/undo-offer.ts';
import { FeedText } from '../feed-text.tsx';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { STATUS_ICONS } from './list/row-state.tsx';
import { messageName } from '../../lib/i18n/codes.ts';

interface Props {
  offer: UndoOffer;
  now: number;
  onUndo: () => void;
  onHold: () => void;
  onRelease: () => void;
}

const STATUS = {
  answer: 'answered',
  decline: 'declined',
  snooze: 'snoozed',
  'no-answer': 'no-answer',
  duplicate: 'duplicate',
  reopen: 'new',
} as const;

/** Ten seconds to take back what was just done. */
export function UndoBar({ offer, now, onUndo, onHold, onRelease }: Props) {
  const language = useLanguage();
  return (
    <span class="undo" onMouseEnter={onHold} onMouseLeave={onRelease} onFocusIn={onHold} onFocusOut={onRelease}>
      <Icon name={offer.act === 'note' ? 'note' : STATUS_ICONS[STATUS[offer.act]]} />
      <span class="undo__what">
        <strong>{i18n.t(`outcomes.done.${messageName(offer.act)}`)}</strong>
        <span class="undo__who">{whoWords(offer, language, now)}</span>
      </span>
      <button type="button" class="button" aria-keyshortcuts="Z" onClick={onUndo}>
        {i18n.t('common.undo')} <kbd aria-hidden="true">Z</kbd>
      </button>
    </span>
  );
}

/** Whose request it was, or how many; when one is back that was put off; and how many were left as they are. */
function whoWords({ name, leadKeys, until, skipped }: UndoOffer, language: string, now: number) {
  const number = leadKeys.length;
  return (
    <>
      {number === 1 ? (
        name && <FeedText text={name} most={80} />
      ) : (
        <span>{i18n.t('list.requests', number, [count(language, number)])}</span>
      )}
      {until && (
        <span>
          <Dot />
          {i18n.t('list.backAt', [logTime(language, until, now)])}
        </span>
      )}
      {skipped > 0 && (
        <span>
          <Dot />
          {i18n.t('bulk.skipped', skipped, [count(language, skipped)])}
        </span>
      )}
    </>
  );
}

const Dot = () => <span aria-hidden="true"> · </span>;

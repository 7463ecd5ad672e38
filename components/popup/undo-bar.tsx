import { i18n } from '#i18n';
import type { UndoOffer } from '../../lib/ui/triage/triage-state.ts';
import { buyerName } from '../../lib/domain/lead/buyer-name.ts';
import { FeedText } from '../feed-text.tsx';
import { Icon } from '../icon.tsx';

interface Props {
  offer: UndoOffer | null;
  onUndo: () => void;
  onHold: () => void;
  onRelease: () => void;
}

/** Ten seconds to take back what was just done. The region is always there, so that a screen reader hears it fill. */
export function UndoBar({ offer, onUndo, onHold, onRelease }: Props) {
  return (
    <output class="undo-region">
      {offer && (
        <span class="undo" onMouseEnter={onHold} onMouseLeave={onRelease} onFocusIn={onHold} onFocusOut={onRelease}>
          <Icon name={offer.act === 'answer' ? 'check' : 'cross'} />
          <span class="undo__what">
            <strong>{i18n.t(offer.act === 'answer' ? 'act.answered' : 'act.declined')}</strong>
            <FeedText text={buyerName(offer.lead.feed)} most={80} />
          </span>
          <button type="button" class="button" onClick={onUndo}>
            {i18n.t('common.undo')}
          </button>
        </span>
      )}
    </output>
  );
}

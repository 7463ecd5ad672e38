import { i18n } from '#i18n';
import type { Standing } from '../../lib/domain/consent/standing.ts';
import { dateTime } from '../../lib/i18n/format.ts';
import { hashOf } from '../../lib/ui/visits/page-address.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

interface Props {
  standing: Standing;
  busy: boolean;
  onUndo: () => void;
}

/** An answer that was recorded by mistake can be taken back, as long as there is something to take back. */
export function UndoPanel({ standing: { state, due, before }, busy, onUndo }: Props) {
  const language = useLanguage();
  const ended = state === 'refused' || state === 'withdrawn' || state === 'objected';
  if (!ended) return null;
  return (
    <section class="part">
      {due?.what === 'erase' && before && (
        <>
          <p>{i18n.t('answer.undoText', [dateTime(language, due.at)])}</p>
          <p class="part__do">
            <button type="button" class="button" aria-disabled={busy} onClick={onUndo}>
              <Icon name="undo" />
              {i18n.t('answer.undo')}
            </button>
          </p>
        </>
      )}
      {(state === 'withdrawn' || state === 'objected') && (
        <p class="part__why">
          {i18n.t('answer.copiesText')} <a href={hashOf('persons')}>{i18n.t('answer.copiesLink')}</a>
        </p>
      )}
    </section>
  );
}

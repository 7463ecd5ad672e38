import { i18n } from '#i18n';
import { Mark } from '../mark.tsx';
import { EmptyState } from './empty-state.tsx';

/** The sample is answered and there is no feed of the user's own. */
export function NoFeed({ focus, onSetup }: { focus: boolean; onSetup: () => void }) {
  return (
    <EmptyState title={i18n.t('empty.noFeedTitle')} text={i18n.t('empty.noFeedText')} focus={focus} picture={<Mark />}>
      <button type="button" class="button button--primary" onClick={onSetup}>
        {i18n.t('empty.setUpFeed')}
      </button>
    </EmptyState>
  );
}

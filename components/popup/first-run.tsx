import { i18n } from '#i18n';
import { Mark } from '../mark.tsx';
import { EmptyState } from './empty-state.tsx';

interface Props {
  loading: boolean;
  onSample: () => void;
  onSetup: () => void;
}

export function FirstRun({ loading, onSample, onSetup }: Props) {
  return (
    <EmptyState title={i18n.t('empty.firstTitle')} text={i18n.t('empty.firstText')} picture={<Mark />}>
      <button type="button" class="button button--primary" aria-disabled={loading} onClick={onSample}>
        {i18n.t(loading ? 'empty.trySampleBusy' : 'empty.trySample')}
      </button>
      <p class="quiet">{i18n.t('empty.trySampleHint')}</p>
      <button type="button" class="button" onClick={onSetup}>
        {i18n.t('empty.setUpFeed')}
      </button>
    </EmptyState>
  );
}

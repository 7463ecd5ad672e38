import { i18n } from '#i18n';
import type { PanelProps } from './guide-panel.tsx';

/** Invented buyers, at once. */
export function SampleButton({ guide, model }: Pick<PanelProps, 'guide' | 'model'>) {
  const loading = model.sample.value === 'loading';
  return (
    <button type="button" class="button button--primary" aria-disabled={loading} onClick={() => void guide.trySample()}>
      {i18n.t(loading ? 'empty.trySampleBusy' : 'empty.trySample')}
    </button>
  );
}

import { i18n } from '#i18n';
import type { PlannedControl } from '../../lib/domain/lead/fill-plan.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { PreviewLines } from './preview-lines.tsx';

interface Props {
  controls: readonly PlannedControl[];
  offLimits: number;
  model: Triage;
}

/** What is left alone: a number, until the user wants to see which. */
export function PreviewQuiet({ controls, offLimits, model }: Props) {
  const hidden = offLimits > 0 && <p class="quiet">{i18n.t('preview.offLimits', offLimits)}</p>;
  if (!controls.length) return hidden && <section class="part">{hidden}</section>;
  return (
    <details class="part preview__group">
      <summary>{i18n.t('preview.quiet', controls.length)}</summary>
      <p class="quiet">{i18n.t('preview.quietWhy')}</p>
      <PreviewLines controls={controls} model={model} />
      {hidden}
    </details>
  );
}

import type { PlannedControl } from '../../lib/domain/lead/fill-plan.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { FeedText } from '../feed-text.tsx';
import { PreviewLine } from './preview-line.tsx';

/** Fields in the order of the form, under the form's own headings. */
export function PreviewLines({ controls, model }: { controls: readonly PlannedControl[]; model: Triage }) {
  return (
    <ul class="preview__lines">
      {controls.map((control, at) => (
        <li key={control.ref} class="preview__line">
          {control.section && control.section !== controls[at - 1]?.section && (
            <p class="preview__section">
              <FeedText text={control.section} most={120} />
            </p>
          )}
          <PreviewLine control={control} model={model} />
        </li>
      ))}
    </ul>
  );
}

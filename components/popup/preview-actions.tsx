import { i18n } from '#i18n';
import type { FillPlan } from '../../lib/domain/lead/fill-plan.ts';
import type { TriageTask } from '../../lib/ui/triage/triage-state.ts';
import { Icon } from '../icon.tsx';

interface Props {
  plan: FillPlan;
  busy: TriageTask | null;
  onFill: () => void;
  children?: preact.ComponentChildren;
}

/** What stays in reach under the preview. */
export function PreviewActions({ plan, busy, onFill, children }: Props) {
  const count = plan.controls.filter(({ outcome }) => outcome === 'filled').length;
  return (
    <div class="actions">
      {children}
      {count > 0 ? (
        <button type="button" class="button button--primary" aria-disabled={busy !== null} onClick={onFill}>
          <Icon name="fill" />
          {busy === 'fill' ? i18n.t('fill.filling') : i18n.t('preview.fill', count)}
        </button>
      ) : (
        <p class="actions__hint">{i18n.t('preview.nothing')}</p>
      )}
    </div>
  );
}

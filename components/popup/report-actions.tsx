import { i18n } from '#i18n';
import type { FillReport } from '../../lib/domain/lead/fill-report.ts';
import type { TriageTask } from '../../lib/ui/triage/triage-state.ts';
import { Icon } from '../icon.tsx';

interface Props {
  report: FillReport;
  undone: boolean;
  busy: TriageTask | null;
  /** Absent when the request has been answered already. */
  onAnswer?: (() => void) | undefined;
  onUndo: () => void;
}

export function ReportActions({ report, undone, busy, onAnswer, onUndo }: Props) {
  const wrote = report.controls.some(({ outcome }) => outcome === 'filled');
  if (undone || (!wrote && !onAnswer)) return null;
  return (
    <div class="actions">
      {wrote && !report.undoable && <p class="actions__hint">{i18n.t('fill.notUndoable')}</p>}
      <div class="actions__acts">
        {wrote && report.undoable && (
          <button type="button" class="button" aria-disabled={busy !== null} onClick={onUndo}>
            <Icon name="undo" />
            {i18n.t('common.undo')}
          </button>
        )}
        {onAnswer && (
          <button type="button" class="button button--primary" aria-disabled={busy !== null} onClick={onAnswer}>
            <Icon name="check" />
            {i18n.t('act.answer')}
          </button>
        )}
      </div>
    </div>
  );
}

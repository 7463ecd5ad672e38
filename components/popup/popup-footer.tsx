import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { HeldStrip } from './held-strip.tsx';
import { LeadActions } from './lead-actions.tsx';
import { ReportActions } from './report-actions.tsx';
import { UndoBar } from './undo-bar.tsx';

/** What stays in reach while the screen above it scrolls. */
export function PopupFooter({ model }: { model: Triage }) {
  const screen = model.screen.value;
  const report = model.report.value;
  const held = model.list.value?.held;
  const act = (kind: 'answer' | 'decline'): void => void model.act(kind);
  return (
    <footer class="popup__foot">
      {screen === 'lead' && (
        <LeadActions target={model.target.value} busy={model.busy.value} onFill={() => void model.fill()} onAct={act} />
      )}
      {screen === 'report' && report && (
        <ReportActions
          report={report}
          undone={model.reportUndone.value}
          busy={model.busy.value}
          onAnswer={model.lead.value ? () => act('answer') : undefined}
          onUndo={() => void model.undoFill()}
        />
      )}
      <UndoBar
        offer={model.undoOffer.value}
        onUndo={() => void model.undoAct()}
        onHold={model.holdUndo}
        onRelease={model.releaseUndo}
      />
      {screen === 'list' && held && <HeldStrip visit={held.visit} unknown={held.unknown} />}
    </footer>
  );
}

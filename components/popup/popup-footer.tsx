import { isUnanswered } from '../../lib/domain/triage/urgency.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { HeldStrip } from './held-strip.tsx';
import { LeadActions } from './lead-actions.tsx';
import { PointButton } from './point-button.tsx';
import { PreviewActions } from './preview-actions.tsx';
import { ReportActions } from './report-actions.tsx';
import { UndoBar } from './undo-bar.tsx';

interface Props {
  model: Triage;
  /** Beside the page, in the side panel. */
  beside: boolean;
  onSetup: () => void;
  onVisits: () => void;
}

/** What stays in reach while the screen above it scrolls. */
export function PopupFooter({ model, beside, onSetup, onVisits }: Props) {
  const screen = model.screen.value;
  const report = model.report.value;
  const held = model.list.value?.held;
  const lead = model.lead.value;
  const waits = lead !== null && isUnanswered(lead.feed, lead.triage.status);
  const act = (kind: 'answer' | 'decline'): void => void model.act(kind);
  return (
    <footer class="popup__foot">
      {screen === 'lead' && (
        <LeadActions
          target={model.target.value}
          busy={model.busy.value}
          crms={model.crms.value}
          onCreate={(profileId) => void model.create(profileId)}
          onFill={() => void model.fill()}
          onLook={() => void model.look()}
          onAct={waits ? act : undefined}
          {...(beside && { onSetup })}
        />
      )}
      {screen === 'preview' && model.plan.value && (
        <PreviewActions plan={model.plan.value} busy={model.busy.value} onFill={() => void model.fillNow()}>
          {beside && (
            <PointButton
              pointing={model.pointing.value}
              onPoint={() => void model.point()}
              onStop={model.stopPointing}
            />
          )}
        </PreviewActions>
      )}
      {screen === 'report' && report && (
        <ReportActions
          report={report}
          undone={model.reportUndone.value}
          busy={model.busy.value}
          onAnswer={waits ? () => act('answer') : undefined}
          onUndo={() => void model.undoFill()}
        />
      )}
      <UndoBar
        offer={model.undoOffer.value}
        onUndo={() => void model.undoAct()}
        onHold={model.holdUndo}
        onRelease={model.releaseUndo}
      />
      {screen === 'list' && held && <HeldStrip held={held} onOpen={onVisits} />}
    </footer>
  );
}

import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { LeadActions } from './lead-actions.tsx';
import { PointButton } from './point-button.tsx';
import { PreviewActions } from './preview-actions.tsx';
import { ReportActions } from './report-actions.tsx';

interface Props {
  model: Triage;
  /** Beside the page, in the side panel. */
  beside: boolean;
  /** Somebody waits for an answer to the open request. */
  waits: boolean;
  onSetup: () => void;
}

/** What can be done at an open request, at the preview of a fill and at its report. */
export function LeadFooter({ model, beside, waits, onSetup }: Props) {
  const screen = model.screen.value;
  const lead = model.lead.value;
  const [plan, report] = [model.plan.value, model.report.value];
  if (screen === 'lead' && lead) {
    return (
      <LeadActions
        target={model.target.value}
        busy={model.busy.value}
        crms={model.crms.value}
        onCreate={(profileId) => void model.create(profileId)}
        onFill={() => void model.fill()}
        onLook={() => void model.look()}
        standing={{ answerExpected: lead.feed.answerExpected, status: lead.triage.status }}
        onAct={(act) => void model.act({ act })}
        onMenu={(outcome) => model.openMenu(outcome)}
        {...(beside && { onSetup })}
      />
    );
  }
  if (screen === 'preview' && plan) {
    return (
      <PreviewActions plan={plan} busy={model.busy.value} onFill={() => void model.fillNow()}>
        {beside && (
          <PointButton pointing={model.pointing.value} onPoint={() => void model.point()} onStop={model.stopPointing} />
        )}
      </PreviewActions>
    );
  }
  if (screen === 'report' && report) {
    return (
      <ReportActions
        report={report}
        undone={model.reportUndone.value}
        busy={model.busy.value}
        onAnswer={waits ? () => void model.act({ act: 'answer' }) : undefined}
        onUndo={() => void model.undoFill()}
      />
    );
  }
  return null;
}

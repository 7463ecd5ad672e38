import type { ControlReport } from '../../lib/domain/lead/fill-report.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { FillResult } from './fill-result.tsx';
import { PreviewScreen } from './preview-screen.tsx';

/** What a fill would do, or what it did. */
export function FillScreen({ model }: { model: Triage }) {
  const [plan, report] = [model.plan.value, model.report.value];
  if (model.screen.value === 'preview' && plan) return <PreviewScreen model={model} plan={plan} />;
  if (!report) return null;
  const onCorrect = (line: ControlReport): void => void model.correctFilled(line);
  return (
    <FillResult
      report={report}
      undone={model.reportUndone.value}
      hasLead={model.lead.value !== null}
      onBack={model.back}
      onCorrect={model.target.value ? onCorrect : undefined}
    />
  );
}

import type { ControlReport } from '../../lib/domain/lead/fill-report.ts';
import { feedMarkings } from '../../lib/ui/triage/feed-marks.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { FillResult } from './fill-result.tsx';
import { LeadDetail } from './lead-detail.tsx';
import { ListScreen } from './list-screen.tsx';
import { LoadFailed } from './load-failed.tsx';
import { Loading } from './loading.tsx';
import { PreviewScreen } from './preview-screen.tsx';

/** Picks the screen. */
export function PopupScreen({ model, onSetup }: { model: Triage; onSetup: () => void }) {
  const list = model.list.value;
  const lead = model.lead.value;
  const report = model.report.value;
  const plan = model.plan.value;
  if (model.screen.value === 'preview' && plan) return <PreviewScreen model={model} plan={plan} />;
  if (model.screen.value === 'report' && report) {
    const onCorrect = (line: ControlReport): void => void model.correctFilled(line);
    return (
      <FillResult
        report={report}
        undone={model.reportUndone.value}
        hasLead={lead !== null}
        onBack={model.back}
        onCorrect={model.target.value ? onCorrect : undefined}
      />
    );
  }
  if (model.screen.value === 'lead' && lead) {
    const sample = list?.connections.some(
      ({ connection }) => connection.id === lead.feed.connectionId && connection.mode === 'sample',
    );
    return (
      <LeadDetail
        lead={lead}
        now={model.clock.value}
        marking={feedMarkings(list?.connections ?? []).get(lead.feed.connectionId)}
        sample={sample === true}
        related={model.related.value}
        focusRelated={model.focusRelated.value}
        onTrail={model.trail.value.length > 0}
        busy={model.busy.value === 'put-right'}
        reply={{
          first: model.reply.value,
          news: model.replyNews.value,
          onOpen: () => void model.replied(),
          onAgain: () => void model.informAgain(),
        }}
        onBack={model.back}
        onPutRight={(field, value) => void model.putRight(field, value)}
        onRelated={(leadKey) => void model.openRelated(leadKey)}
      />
    );
  }
  if (list) return <ListScreen model={model} list={list} onSetup={onSetup} />;
  const failure = model.failure.value;
  return failure ? <LoadFailed code={failure.code} onRetry={() => void model.refresh()} /> : <Loading />;
}

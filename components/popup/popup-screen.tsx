import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { FillScreen, HistoryScreen, LeadScreen, LoadFailed, ReplyScreen } from './later-screens.ts';
import { ListScreen } from './list-screen.tsx';
import { Loading } from './loading.tsx';

/** The list, or why it is not there. */
export function FirstScreen({ model, onSetup }: { model: Triage; onSetup: () => void }) {
  const list = model.list.value;
  if (list) return <ListScreen model={model} page={list} onSetup={onSetup} />;
  const failure = model.failure.value;
  return failure ? <LoadFailed.View code={failure.code} onRetry={() => void model.refresh()} /> : <Loading />;
}

/** Whatever is opened from the list. */
export function OpenScreen({ model }: { model: Triage }) {
  const screen = model.screen.value;
  if (screen === 'preview' || screen === 'report') return <FillScreen.View model={model} />;
  if (screen === 'lead') return <LeadScreen.View model={model} />;
  if (screen === 'reply') return <ReplyScreen.View model={model} />;
  if (screen === 'history') {
    return (
      <HistoryScreen.View
        history={model.history.value}
        now={model.clock.value}
        busy={model.busy.value === 'undo'}
        onBack={model.back}
        onUndo={(done) => void model.undoDone(done)}
      />
    );
  }
  return null;
}

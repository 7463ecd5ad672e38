import { isUnanswered } from '../../lib/domain/triage/urgency.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { AnsweredQuestion, BulkBar, HeldStrip, LeadFooter, UndoBar } from './later-screens.ts';

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
  const held = model.list.value?.held;
  const lead = model.lead.value;
  const waits = lead !== null && isUnanswered(lead.feed, lead.triage.status);
  return (
    <footer class="popup__foot">
      {screen !== 'list' && screen !== 'history' && screen !== 'reply' && (
        <LeadFooter.View model={model} beside={beside} waits={waits} onSetup={onSetup} />
      )}
      {screen === 'list' && model.selected.value.size > 0 && <BulkBar.View model={model} />}
      {/* Both are always there, so that a screen reader hears them fill. */}
      <output class="asked-region">
        {model.asked.value && screen !== 'reply' && (
          <AnsweredQuestion.View
            asked={model.asked.value}
            onYes={() => void model.sayAnswered()}
            onNotYet={model.notYet}
          />
        )}
      </output>
      <output class="undo-region">
        {model.undoOffer.value && (
          <UndoBar.View
            offer={model.undoOffer.value}
            now={model.clock.value}
            onUndo={() => void model.undoAct()}
            onHold={model.holdUndo}
            onRelease={model.releaseUndo}
          />
        )}
      </output>
      {screen === 'list' && held && !model.selected.value.size && <HeldStrip.View held={held} onOpen={onVisits} />}
    </footer>
  );
}

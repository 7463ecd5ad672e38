import { useEffect } from 'preact/hooks';
import { feedLines } from '../../lib/ui/triage/feed-lines.ts';
import { feedState } from '../../lib/ui/triage/feed-state.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { ErrorNote } from '../error-note.tsx';
import { PopupFooter } from './popup-footer.tsx';
import { PopupHeader } from './popup-header.tsx';
import { FeedBanner } from './feed-banner.tsx';
import { FeedLineList } from './feed-line-list.tsx';
import { PopupScreen } from './popup-screen.tsx';
import { RetentionNote } from './retention-note.tsx';

interface Props {
  model: Triage;
  onOpenTab?: (() => void) | undefined;
  /** Absent in the side panel itself, and where there is none. */
  onOpenPanel?: (() => void) | undefined;
  /** It stands beside the page, in the side panel. */
  beside?: boolean;
  onSetup: () => void;
  /** Opens the page where visits wait for consent. */
  onVisits: () => void;
}

/** The frame: what is always there, and one screen in it. */
export function PopupView({ model, onOpenTab, onOpenPanel, beside = false, onSetup, onVisits }: Props) {
  const list = model.list.value;
  const feed = list && feedState(list.connections);
  const failure = model.failure.value;
  const now = model.clock.value;
  useEscape(model.screen.value !== 'list', model.leave);
  return (
    <div class="popup">
      <PopupHeader feed={feed} now={now} onOpenTab={onOpenTab} onOpenPanel={onOpenPanel} onSetup={onSetup} />
      {/* Each request is looked at from its beginning. */}
      <main class="popup__body" key={`${model.screen.value} ${model.lead.value?.feed.leadKey}`}>
        {feed?.kind === 'trouble' && model.screen.value === 'list' && (
          <FeedBanner
            feed={feed.connection}
            others={feed.others}
            now={now}
            fetching={model.busy.value === 'fetch'}
            onFetch={(connectionId) => void model.fetchNow(connectionId)}
            onSetup={onSetup}
          />
        )}
        {list && model.screen.value === 'list' && <FeedLineList {...feedLines(list.connections)} onSetup={onSetup} />}
        {list?.retention && model.screen.value === 'list' && <RetentionNote retention={list.retention} />}
        {failure && (failure.during !== 'list' || list) && (
          <ErrorNote code={failure.code} sites={list?.allowedCrms} onDismiss={model.dismissFailure} />
        )}
        <PopupScreen model={model} onSetup={onSetup} />
      </main>
      <PopupFooter model={model} beside={beside} onSetup={onSetup} onVisits={onVisits} />
    </div>
  );
}

/** Escape leaves a screen, and only then the popup. */
function useEscape(active: boolean, leave: () => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      leave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [active, leave]);
}

import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';
import { feedState } from '../../lib/ui/triage/feed-state.ts';
import type { Triage } from '../../lib/ui/triage/triage-model.ts';
import { Finder } from './find/finder.tsx';
import {
  ErrorNote,
  FeedBanner,
  FeedLineList,
  loadTheRest,
  DamageNote,
  NewsNote,
  NothingOpen,
  OfflineNote,
  Overlays,
  RetentionNote,
} from './later-screens.ts';
import { isFirstRun } from './list-screen.tsx';
import { PopupFooter } from './popup-footer.tsx';
import { PopupHeader } from './popup-header.tsx';
import { FirstScreen, OpenScreen } from './popup-screen.tsx';
import { useKeys } from './use-keys.ts';
import { useWide } from './use-wide.ts';

export interface PopupViewProps {
  model: Triage;
  onOpenTab?: (() => void) | undefined;
  /** Absent in the side panel itself, and where there is none. */
  onOpenPanel?: (() => void) | undefined;
  /** It stands beside the page, in the side panel. */
  beside?: boolean;
  onSetup: () => void;
  /** Opens the page where visits wait for consent. */
  onVisits: () => void;
  /** Opens the page where the browser keeps its shortcuts; absent where no page of an extension may. */
  onShortcuts?: (() => void) | undefined;
}

/** The frame: what is always there, and one screen in it, or where there is room the list and another beside it. */
export function PopupView({ model, beside = false, onSetup, onVisits, onShortcuts, ...header }: PopupViewProps) {
  const list = model.list.value;
  const screen = model.screen.value;
  const wide = useWide();
  const isLoaded = list !== null;
  useEscape(model);
  useKeys(model);
  useEffect(() => {
    if (isLoaded) void loadTheRest();
  }, [isLoaded]);
  const isOverlaid =
    model.meanwhile.value !== null ||
    model.menu.value !== null ||
    model.bulk.value !== null ||
    model.overlay.value !== null;
  return (
    <div class={wide ? 'popup popup--wide' : 'popup'}>
      <PopupHeader
        {...header}
        feed={list && feedState(list.connections)}
        now={model.clock.value}
        onSetup={onSetup}
        onHistory={() => void model.showHistory()}
        onHelp={model.openHelp}
      />
      {(wide || screen === 'list') && <ListPane model={model} onSetup={onSetup} />}
      {(wide || screen !== 'list') && (
        // Each request is looked at from its beginning.
        <OpenPane key={`${screen} ${model.lead.value?.feed.leadKey}`} model={model} wide={wide} />
      )}
      <PopupFooter model={model} beside={beside} onSetup={onSetup} onVisits={onVisits} />
      {isOverlaid && <Overlays.View model={model} onSetup={onSetup} onShortcuts={onShortcuts} />}
    </div>
  );
}

function ListPane({ model, onSetup }: Pick<PopupViewProps, 'model' | 'onSetup'>) {
  const list = model.list.value;
  const feed = list && feedState(list.connections);
  return (
    <main class="popup__body popup__body--list">
      {feed?.kind === 'trouble' && (
        <FeedBanner.View
          feed={feed.connection}
          others={feed.others}
          now={model.clock.value}
          fetching={model.busy.value === 'fetch'}
          onFetch={(connectionId) => void model.fetchNow(connectionId)}
          onSetup={onSetup}
        />
      )}
      <OfflineNote.View />
      {list && <FeedLineList.View connections={list.connections} onSetup={onSetup} />}
      {list?.damage && <DamageNote.View damage={list.damage} onSeen={() => void model.call('damage.seen', {})} />}
      {list?.retention && <RetentionNote.View retention={list.retention} />}
      {list?.news && <NewsNote.View version={list.news} onSeen={() => void model.call('news.seen', {})} />}
      {model.screen.value === 'list' && <Failure model={model} />}
      {list && !isFirstRun(list) && <Finder model={model} page={list} />}
      <FirstScreen model={model} onSetup={onSetup} />
    </main>
  );
}

function OpenPane({ model, wide }: { model: Triage; wide: boolean }) {
  const Pane = wide ? 'section' : 'main';
  return (
    <Pane class="popup__body popup__body--open" aria-label={wide ? i18n.t('list.request') : undefined}>
      {model.screen.value === 'list' ? (
        <NothingOpen.View />
      ) : (
        <>
          <Failure model={model} />
          <OpenScreen model={model} />
        </>
      )}
    </Pane>
  );
}

function Failure({ model }: { model: Triage }) {
  const [failure, list] = [model.failure.value, model.list.value];
  if (!failure || (failure.during === 'list' && !list)) return null;
  return <ErrorNote.View code={failure.code} sites={list?.allowedCrms} onDismiss={model.dismissFailure} />;
}

/** Escape leaves one thing at a time: a selection, a screen, and only then the popup. */
function useEscape(model: Triage): void {
  useEffect(() => {
    // Always there: what is to be left may have been drawn a moment ago.
    const onKey = (event: KeyboardEvent): void => {
      const isList = model.screen.value === 'list';
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (isList && !model.selected.value.size) return;
      event.preventDefault();
      if (isList) model.clearSelection();
      else model.leave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [model]);
}

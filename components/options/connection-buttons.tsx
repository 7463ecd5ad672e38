import { i18n } from '#i18n';
import { isFeed } from '../../lib/domain/connection/connection.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { isReading } from '../../lib/ui/triage/feed-state.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { MappingLink } from './mapping/mapping-link.tsx';
import { PracticeLink } from './practice-link.tsx';
import { Which } from '../which.tsx';

export interface ConnectionButtonsProps {
  fetching: boolean;
  onFetch: () => void;
  onPause: (paused: boolean) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** Named with the feed, because a list of buttons all called "Edit" tells a screen reader nothing. */
export function ConnectionButtons({ view, ...on }: ConnectionButtonsProps & { view: ConnectionView }) {
  const { connection } = view;
  const which = <Which>{isolated(connection.name)}</Which>;
  const downloads = isFeed(connection);
  return (
    <div class="connection__do">
      {downloads && <DownloadButtons {...on} view={view} which={which} />}
      <MappingLink connection={connection} />
      {downloads && !view.lock && (
        <button type="button" class="button button--bare" data-edit={connection.id} onClick={on.onEdit}>
          {i18n.t('connection.edit')}
          {which}
        </button>
      )}
      {connection.mode === 'sample' && <PracticeLink class="button" />}
      {!view.lock && (
        <button type="button" class={downloads ? 'button button--bare' : 'button'} onClick={on.onRemove}>
          {i18n.t('connection.remove')}
          {which}
        </button>
      )}
    </div>
  );
}

interface DownloadButtonsProps extends ConnectionButtonsProps {
  view: ConnectionView;
  which: preact.ComponentChild;
}

/** What is done with the downloads. A paused feed is resumed first: who pauses does not want one more by accident. */
function DownloadButtons({ view, which, ...on }: DownloadButtonsProps) {
  const paused = view.connection.paused === true;
  const busy = on.fetching || isReading(view);
  return (
    <>
      {!paused && (
        <button key="fetch" type="button" class="button" aria-disabled={busy} onClick={on.onFetch}>
          {i18n.t(busy ? busyWords(view) : 'connection.fetchNow')}
          {which}
        </button>
      )}
      {/* One button that changes its words: it keeps the focus. */}
      {!view.lock && (
        <button
          key="pause"
          type="button"
          class={paused ? 'button button--primary' : 'button button--bare'}
          onClick={() => on.onPause(!paused)}
        >
          {i18n.t(paused ? 'connection.resume' : 'connection.pause')}
          {which}
        </button>
      )}
    </>
  );
}

/** What is stored may be read again with no download at all. */
const busyWords = ({ progress }: ConnectionView) =>
  progress && progress.records > 0 ? 'connection.readingShort' : 'connection.fetching';

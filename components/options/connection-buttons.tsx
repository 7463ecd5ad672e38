import { i18n } from '#i18n';
import { isFeed } from '../../lib/domain/connection/connection.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { MappingLink } from './mapping/mapping-link.tsx';
import { PracticeLink } from './practice-link.tsx';

export interface ConnectionButtonsProps {
  fetching: boolean;
  onFetch: () => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** Named with the feed, because a list of buttons all called "Edit" tells a screen reader nothing. */
export function ConnectionButtons({
  view,
  fetching,
  onFetch,
  onEdit,
  onRemove,
}: ConnectionButtonsProps & { view: ConnectionView }) {
  const which = <span class="hidden-text">: {isolated(view.connection.name)}</span>;
  const downloads = isFeed(view.connection);
  const busy = fetching || view.busy;
  return (
    <div class="connection__do">
      {downloads && (
        <>
          <button type="button" class="button" aria-disabled={busy} onClick={onFetch}>
            {i18n.t(busy ? 'connection.fetching' : 'connection.fetchNow')}
            {which}
          </button>
          <button type="button" class="button button--bare" data-edit={view.connection.id} onClick={onEdit}>
            {i18n.t('connection.edit')}
            {which}
          </button>
        </>
      )}
      <MappingLink connection={view.connection} />
      {view.connection.mode === 'sample' && <PracticeLink class="button" />}
      <button type="button" class={downloads ? 'button button--bare' : 'button'} onClick={onRemove}>
        {i18n.t('connection.remove')}
        {which}
      </button>
    </div>
  );
}

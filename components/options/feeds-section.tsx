import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { isFeed } from '../../lib/domain/connection/connection.ts';
import { errorWords } from '../../lib/i18n/words.ts';
import type { Connections } from '../../lib/ui/connections/connections-model.ts';
import { DiagnosticsLink } from '../diagnostics-link.tsx';
import { ConnectionList } from './connection-list.tsx';
import { FeedsHead } from './feeds-head.tsx';
import { NewFeed } from './new-feed.tsx';
import { useFocusBack } from './use-focus-back.ts';

interface Props {
  model: Connections;
  /** What was learned for a feed that is being added. */
  layout: ComponentChildren;
  /** The company's policy lets nobody add or change a feed here. */
  locked?: boolean;
  /** The form for a new feed stands in another part of the page. */
  elsewhere?: boolean;
}

/** The feeds, and the form that adds one. */
export function FeedsSection({ model, layout, locked = false, elsewhere = false }: Props) {
  const views = model.list.value;
  const form = model.form.value;
  const hasFeed = views?.some(({ connection }) => isFeed(connection)) === true;
  useFocusBack(model, elsewhere);
  return (
    <section class="feeds">
      <FeedsHead
        hasFeed={hasFeed}
        locked={locked}
        onAdd={!locked && (!form || form.connection) ? () => model.openForm(null) : undefined}
      />
      {model.failure.value && (
        <p class="note note--error" role="alert">
          {!views && i18n.t('options.loadFailed')} {errorWords(model.failure.value)} <DiagnosticsLink />
        </p>
      )}
      <output class="notice">{model.removed.value && i18n.t('connection.removed')}</output>
      {form && !form.connection && !elsewhere && (
        <NewFeed model={model} state={form} layout={layout} onShowKnown={model.showKnown} />
      )}
      {views?.length === 0 && !form && <p class="quiet feeds__none">{i18n.t('options.noFeeds')}</p>}
      {views && <ConnectionList model={model} views={views} />}
    </section>
  );
}

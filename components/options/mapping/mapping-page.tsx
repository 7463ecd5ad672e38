import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { errorWords } from '../../../lib/i18n/words.ts';
import { NEW_FEED } from '../../../lib/ui/mapping/mapping-address.ts';
import type { Mapping } from '../../../lib/ui/mapping/mapping-model.ts';
import { visibleText } from '../../../lib/ui/visible-text.ts';
import { FeedText } from '../../feed-text.tsx';
import { Icon } from '../../icon.tsx';
import { ApplyBar } from './apply-bar.tsx';
import { ApplyDialog } from './apply-dialog.tsx';
import { MappingDeskView } from './mapping-desk.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

interface Props {
  model: Mapping;
  /** Of the feed; null while it is not known. */
  name: string | null;
  /** Records that were read again so far; null while none is. */
  reading: number | null;
  zones: readonly string[];
}

/** How one feed is read: a page of its own within the set-up page. */
export function MappingPage({ model, name, reading, zones }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useKeptFocus(heading, model.notice.value);
  useTitle(name);
  const failure = model.failure.value;
  const desk = model.desk.value;
  const applying = model.applying.value;
  return (
    <div class="page page--wide">
      <header class="page__head mapping__head">
        <a class="button button--bare" href="#feeds">
          <Icon name="back" />
          {i18n.t('common.setup')}
        </a>
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t('mapping.title')}{' '}
          {name !== null && (
            <span>
              <FeedText text={name} most={100} />
            </span>
          )}
        </h1>
      </header>
      <main class="mapping">
        <p class="quiet mapping__intro">{i18n.t('mapping.intro')}</p>
        {failure && (
          <p class="note note--error" role="alert">
            {errorWords(failure)}
          </p>
        )}
        {!desk && !failure && <p class="quiet">{i18n.t('common.loading')}</p>}
        {desk && <MappingDeskView model={model} desk={desk} zones={zones} />}
      </main>
      <ApplyBar
        notice={model.notice.value}
        changed={model.changed.value && desk?.locked === false}
        isNew={model.open.value === NEW_FEED}
        undoable={model.history.value.length > 0}
        onUndo={model.undo}
        onDiscard={model.discard}
        onApply={() => void model.askApply()}
      />
      {applying && (
        <ApplyDialog
          applying={applying}
          name={nameFor(model, name)}
          reading={reading}
          onApply={(given) => void model.apply(given)}
          onCancel={model.cancelApply}
        />
      )}
    </div>
  );
}

/** A layout that nobody has named yet is called as the feed is. */
function nameFor(model: Mapping, feed: string | null): string {
  const named = model.desk.value?.versions[0]?.confirmed === true;
  return (named ? null : feed) ?? model.draft.value?.mapping.name ?? '';
}

/** A page with an address of its own has a title of its own. */
function useTitle(name: string | null): void {
  useEffect(() => {
    const before = document.title;
    document.title = [i18n.t('common.name'), i18n.t('mapping.title'), name && visibleText(name)]
      .filter(Boolean)
      .join(' · ');
    return () => {
      document.title = before;
    };
  }, [name]);
}

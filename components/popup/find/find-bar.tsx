import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { LeadQuery } from '../../../lib/domain/find/query.ts';
import type { ConnectionView } from '../../../lib/rpc/contract.ts';
import { partsOf, type QueryPart } from '../../../lib/ui/triage/query-parts.ts';
import { Icon } from '../../icon.tsx';
import { Chips } from '../later-screens.ts';

interface Props {
  query: LeadQuery;
  /** Counted up when the field is to get the focus. */
  toSearch: number;
  connections: readonly ConnectionView[];
  onSearch: (words: string) => void;
  onToggle: (part: QueryPart) => void;
  onWiden: () => void;
  onFilters: () => void;
  onViews: () => void;
  /** Out of the field and into the list. */
  onLeave: () => void;
}

/** Looking for something: words, what the list is narrowed to, and views that were saved. */
export function FindBar({ query, toSearch, connections, ...on }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A key has done so already, if the field was there: what was typed since is not to be written over.
    if (toSearch > 0 && document.activeElement !== field.current) field.current?.select();
  }, [toSearch]);
  const parts = partsOf(query);
  return (
    <search class="find">
      <div class="find__line">
        <label class="find__field">
          <Icon name="search" />
          <input
            ref={field}
            id="search"
            type="search"
            value={query.words}
            placeholder={i18n.t('finder.placeholder')}
            aria-label={i18n.t('finder.label')}
            maxLength={200}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => on.onSearch(event.currentTarget.value)}
            onKeyDown={(event) => leaveField(event, query.words, on)}
          />
          {!query.words && <kbd aria-hidden="true">/</kbd>}
        </label>
        <BarButton icon="filter" words={i18n.t('finder.filter')} count={parts.length} onPress={on.onFilters} />
        <BarButton icon="views" words={i18n.t('finder.views')} count={0} onPress={on.onViews} />
      </div>
      {parts.length > 0 && (
        <Chips.View parts={parts} connections={connections} onRemove={on.onToggle} onAll={on.onWiden} />
      )}
    </search>
  );
}

/** Escape empties the field, and then leaves it; Enter and ↓ go to what was found. */
function leaveField(
  event: KeyboardEvent,
  words: string,
  { onSearch, onLeave }: Pick<Props, 'onSearch' | 'onLeave'>,
): void {
  if (event.isComposing || !['Escape', 'Enter', 'ArrowDown'].includes(event.key)) return;
  event.preventDefault();
  if (event.key === 'Escape' && words) onSearch('');
  else onLeave();
}

interface ButtonProps {
  icon: 'filter' | 'views';
  words: string;
  count: number;
  onPress: () => void;
}

const BarButton = ({ icon, words, count, onPress }: ButtonProps) => (
  <button type="button" class="find__button" aria-haspopup="dialog" title={words} onClick={onPress}>
    <Icon name={icon} />
    <span class="find__words">{words}</span>
    {count > 0 && <span class="box__count">{count}</span>}
  </button>
);

import { i18n } from '#i18n';
import type { ConnectionView } from '../../../lib/rpc/contract.ts';
import { keyOfPart, type QueryPart } from '../../../lib/ui/triage/query-parts.ts';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';
import { partWords } from './part-words.ts';

interface Props {
  parts: readonly QueryPart[];
  connections: readonly ConnectionView[];
  onRemove: (part: QueryPart) => void;
  onAll: () => void;
}

/** What the list is narrowed to; each can be taken away. */
export function Chips({ parts, connections, onRemove, onAll }: Props) {
  const words = partWords(connections, useLanguage());
  return (
    <ul class="chips" aria-label={i18n.t('finder.chips')}>
      {parts.map((part) => (
        <li key={keyOfPart(part)}>
          <button type="button" class="chip" onClick={() => onRemove(part)}>
            <bdi>{words(part)}</bdi>
            <Icon name="cross" />
            <span class="hidden-text">{i18n.t('finder.remove')}</span>
          </button>
        </li>
      ))}
      {parts.length > 1 && (
        <li>
          <button type="button" class="link" onClick={onAll}>
            {i18n.t('finder.clear')}
          </button>
        </li>
      )}
    </ul>
  );
}

import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { count } from '../../../lib/i18n/format.ts';
import { MOST_ACTED } from '../../../lib/ui/triage/allowed-acts.ts';
import { useLanguage } from '../../language.ts';

interface Props {
  selected: number;
  /** How many the query finds. */
  total: { count: number; more: boolean };
  /** It finds more than can be selected. */
  most: boolean;
  busy: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  onAll: () => void;
  onClear: () => void;
  onExport: () => void;
}

/** In place of the heading while rows are selected. */
export function SelectionHead({ selected, total, most, busy, heading, onAll, onClear, onExport }: Props) {
  const language = useLanguage();
  // A screen reader hears what comes into a heading that is there already, and nothing of what it came with.
  const [heard, setHeard] = useState(false);
  useEffect(() => setHeard(true), []);
  const rest = total.more || total.count > selected;
  return (
    <div class="list__head list__head--selected">
      <h1 ref={heading} tabIndex={-1} aria-live="polite">
        <span key={heard}>{i18n.t('bulk.selected', selected, [count(language, selected)])}</span>
      </h1>
      {most && <p>{i18n.t('bulk.most', [count(language, MOST_ACTED)])}</p>}
      {rest && !most && (
        <button type="button" class="link" aria-disabled={busy} onClick={onAll}>
          {total.more || total.count > MOST_ACTED
            ? i18n.t('bulk.selectMost', [count(language, MOST_ACTED)])
            : i18n.t('bulk.selectAll', [count(language, total.count)])}
        </button>
      )}
      <button type="button" class="link list__clear" onClick={onExport}>
        {i18n.t('list.export')}
      </button>
      <button type="button" class="link" onClick={onClear}>
        {i18n.t('bulk.clear')}
      </button>
    </div>
  );
}

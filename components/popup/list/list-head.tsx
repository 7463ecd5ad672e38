import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import type { LeadQuery } from '../../../lib/domain/find/query.ts';
import { count } from '../../../lib/i18n/format.ts';
import type { TriagePage } from '../../../lib/rpc/contract.ts';
import { isNarrowed } from '../../../lib/ui/triage/query-parts.ts';
import { useLanguage } from '../../language.ts';

interface Props {
  page: TriagePage;
  query: LeadQuery;
  heading: RefObject<HTMLHeadingElement | null>;
  /** Absent where nothing can be exported. */
  onExport?: (() => void) | undefined;
}

/** How many there are, and in which order. */
export function ListHead({ page, query, heading, onExport }: Props) {
  const language = useLanguage();
  const { total } = page;
  const number = count(language, total.count);
  const what = isNarrowed(query) ? 'found' : query.box === 'all' ? 'found' : query.box;
  const order = query.box === 'waiting' && !query.words.trim() ? i18n.t('sort.hint') : null;
  return (
    <div class="list__head">
      <h1 ref={heading} tabIndex={-1}>
        {total.more ? i18n.t('list.moreThan', [number]) : i18n.t(`list.count.${what}`, total.count, [number])}
      </h1>
      {order && (
        <p class="list__order" title={order}>
          {i18n.t('list.order')}
        </p>
      )}
      {page.partial && <p class="list__partial">{i18n.t('list.partial')}</p>}
      {onExport && (
        <button type="button" class="link list__export" onClick={onExport}>
          {i18n.t('list.export')}
        </button>
      )}
    </div>
  );
}

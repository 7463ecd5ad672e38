import { i18n } from '#i18n';
import { count } from '../../lib/i18n/format.ts';
import { PAGE_SIZE } from '../../lib/ui/visits/list-actions.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

interface Props {
  /** From 0. */
  page: number;
  total: number;
  onTurn: (page: number) => void;
}

export function Pager({ page, total, onTurn }: Props) {
  const language = useLanguage();
  const pages = Math.ceil(total / PAGE_SIZE);
  if (pages < 2) return null;
  const [first, last] = [page * PAGE_SIZE + 1, Math.min(total, (page + 1) * PAGE_SIZE)];
  return (
    <nav class="pager" aria-label={i18n.t('visits.pages')}>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('visits.previous')}
        disabled={page === 0}
        onClick={() => onTurn(page - 1)}
      >
        <Icon name="back" />
      </button>
      <output>{i18n.t('visits.range', [count(language, first), count(language, last), count(language, total)])}</output>
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('visits.next')}
        disabled={page >= pages - 1}
        onClick={() => onTurn(page + 1)}
      >
        <Icon name="next" />
      </button>
    </nav>
  );
}

import { i18n } from '#i18n';
import { count as number } from '../../lib/i18n/format.ts';
import { useLanguage } from '../language.ts';

interface Props {
  all: boolean;
  count: number;
  onAll: (all: boolean) => void;
}

/** Shows the rest of a list, and hides it again: a button that went away would take the focus along. */
export function MoreButton({ all, count, onAll }: Props) {
  const language = useLanguage();
  return (
    <button type="button" class="button" aria-expanded={all} onClick={() => onAll(!all)}>
      {all ? i18n.t('common.showFewer') : i18n.t('common.showAll', [number(language, count)])}
    </button>
  );
}

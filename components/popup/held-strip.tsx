import { i18n } from '#i18n';
import { count } from '../../lib/i18n/format.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

/** That something is held back, and how much. More is not known on this page. */
export function HeldStrip({ visit, unknown }: { visit: number; unknown: number }) {
  const language = useLanguage();
  if (visit + unknown === 0) return null;
  const [visits, others] = [count(language, visit), count(language, unknown)];
  return (
    <p class="held">
      <Icon name="lock" />
      <span>
        {visit > 0 && i18n.t('held.visits', visit, [visits])}
        {visit > 0 && unknown > 0 && ` ${i18n.t('held.unknown', unknown, [others])}`}
        {visit === 0 && i18n.t('held.onlyUnknown', unknown, [others])}
      </span>
    </p>
  );
}

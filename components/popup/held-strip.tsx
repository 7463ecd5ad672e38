import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';

/** That something is held back, and how much. More is not known on this page. */
export function HeldStrip({ visit, unknown }: { visit: number; unknown: number }) {
  if (visit + unknown === 0) return null;
  return (
    <p class="held">
      <Icon name="lock" />
      <span>
        {visit > 0 && i18n.t('held.visits', visit)}
        {visit > 0 && unknown > 0 && ` ${i18n.t('held.unknown', unknown)}`}
        {visit === 0 && i18n.t('held.onlyUnknown', unknown)}
      </span>
    </p>
  );
}

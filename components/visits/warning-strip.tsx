import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';

/** How many have to be told soon: the month of article 14 ends. Who has three days is not among those who have ten. */
export function WarningStrip({ ten, three }: { ten: number; three: number }) {
  if (ten + three === 0) return null;
  return (
    <p class={three > 0 ? 'note note--error' : 'note note--due'}>
      <Icon name={three > 0 ? 'warning' : 'clock'} />
      <span>
        {three > 0 && <strong>{i18n.t('visits.within3', three)}</strong>}
        {three > 0 && ' '}
        {ten > 0 && i18n.t(three > 0 ? 'visits.also10' : 'visits.within10', ten)} {i18n.t('visits.thenErased')}
      </span>
    </p>
  );
}

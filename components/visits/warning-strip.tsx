import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';

interface Props {
  ten: number;
  three: number;
  restricted?: number;
  onRestricted: () => void;
}

/**
 * How many have to be told soon: the month of article 14 ends. Who has three days is not among those who have ten. And how
 * many are restricted for so long that somebody should look, since nothing ends that by itself.
 */
export function WarningStrip({ ten, three, restricted = 0, onRestricted }: Props) {
  return (
    <>
      {ten + three > 0 && (
        <p class={three > 0 ? 'note note--error' : 'note note--due'}>
          <Icon name={three > 0 ? 'warning' : 'clock'} />
          <span>
            {three > 0 && <strong>{i18n.t('visits.within3', three)}</strong>}
            {three > 0 && ' '}
            {ten > 0 && i18n.t(three > 0 ? 'visits.also10' : 'visits.within10', ten)} {i18n.t('visits.thenErased')}
          </span>
        </p>
      )}
      {restricted > 0 && (
        <p class="note note--due">
          <Icon name="pause" />
          <span>
            {i18n.t('visits.restrictedLong', restricted)} {i18n.t('visits.restrictedLook')}{' '}
            <button type="button" class="link" onClick={onRestricted}>
              {i18n.t('visits.restrictedShow')}
            </button>
          </span>
        </p>
      )}
    </>
  );
}

import { i18n } from '#i18n';
import { Icon } from '../../icon.tsx';
import type { RowOutcome } from './lead-row.tsx';

const QUICK = [
  ['answer', 'check'],
  ['snooze', 'clock'],
  ['decline', 'cross'],
] as const;

interface Props {
  /** Whose request it is. */
  name: string;
  onOutcome: (outcome: RowOutcome) => void;
}

/** For the mouse; the keyboard has its keys, so Tab does not stop at them. */
export function QuickOutcomes({ name, onOutcome }: Props) {
  return (
    <span class="row__quick">
      {QUICK.map(([outcome, icon]) => (
        <button
          key={outcome}
          type="button"
          class="icon-button"
          tabIndex={-1}
          title={i18n.t(`outcomes.quick.${outcome}`)}
          aria-label={i18n.t('outcomes.of', [i18n.t(`outcomes.quick.${outcome}`), name])}
          onClick={() => onOutcome(outcome)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </span>
  );
}

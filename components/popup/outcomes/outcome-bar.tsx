import { i18n } from '#i18n';
import type { ActName } from '../../../lib/domain/triage/triage.ts';
import { type Standing, wouldChange } from '../../../lib/ui/triage/allowed-acts.ts';
import { Icon, type IconName } from '../../icon.tsx';
import { messageName } from '../../../lib/i18n/codes.ts';

interface Props {
  /** What it is, as far as it decides what can be done; null for several, which are not alike. */
  standing: Standing | null;
  /** Several at once. */
  many: boolean;
  disabled: boolean;
  onAct: (act: 'answer' | 'no-answer' | 'reopen') => void;
  onMenu: (outcome: 'decline' | 'snooze' | 'duplicate' | 'note') => void;
}

const OUTCOMES = [
  ['answer', 'check', 'A'],
  ['decline', 'cross', 'D'],
  ['snooze', 'clock', 'H'],
  ['no-answer', 'pause', 'N'],
  ['duplicate', 'copy', 'M'],
  ['reopen', 'undo', 'O'],
  ['note', 'note', 'C'],
] as const satisfies readonly (readonly [ActName, IconName, string])[];

/** Every outcome by a button, each with its key. */
export function OutcomeBar({ standing, many, disabled, onAct, onMenu }: Props) {
  const offered = OUTCOMES.filter(([act]) => (act === 'duplicate' && many ? false : fits(standing, act)));
  return (
    <fieldset class="outcomes" aria-label={i18n.t('outcomes.label')}>
      {offered.map(([act, icon, key]) => (
        <button
          key={act}
          type="button"
          class={act === 'answer' ? 'outcome outcome--first' : 'outcome'}
          aria-disabled={disabled}
          aria-keyshortcuts={key}
          title={i18n.t('outcomes.withKey', [key])}
          onClick={() => (act === 'answer' || act === 'no-answer' || act === 'reopen' ? onAct(act) : onMenu(act))}
        >
          <Icon name={icon} />
          <span>{i18n.t(`outcomes.button.${messageName(act)}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** What several have in common is not asked: each is left out of what it does not fit. */
const fits = (standing: Standing | null, act: ActName): boolean =>
  standing ? wouldChange(standing, act) : act !== 'reopen';

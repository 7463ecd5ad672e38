import type { VisitState } from '../../lib/domain/consent/standing.ts';
import { stateWords } from '../../lib/i18n/visit-words.ts';
import { Icon, type IconName } from '../icon.tsx';

export const STATE_ICONS: Readonly<Record<VisitState, IconName>> = {
  held: 'lock',
  'notice-sent': 'mail',
  consented: 'check',
  refused: 'cross',
  withdrawn: 'undo',
  objected: 'stop',
  expired: 'clock',
  restricted: 'pause',
};

/** Where a person stands, in words and by a sign. */
export function StateMark({ state }: { state: VisitState }) {
  return (
    <span class={`state state--${state}`}>
      <Icon name={STATE_ICONS[state]} />
      {stateWords(state)}
    </span>
  );
}

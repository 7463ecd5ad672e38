import { i18n } from '#i18n';
import type { Practised } from '../../lib/ui/practice/practice-model.ts';
import { Mark } from '../mark.tsx';
import { PracticeMoves } from './practice-moves.tsx';
import { PracticeResult } from './practice-result.tsx';

interface Props {
  /** There is something to pick from. */
  hasRequests: boolean;
  practised: Practised | null;
}

/** Over the form: the three moves that fill it, and once they are made, what came of them. */
export function PracticeHelp({ hasRequests, practised }: Props) {
  return (
    <aside class={practised ? 'practice-help practice-help--done' : 'practice-help'}>
      <Mark />
      <div class="practice-help__words">
        {/* Always there, or it would not be read out. */}
        <output>{practised && <PracticeResult practised={practised} />}</output>
        {!practised && hasRequests && <PracticeMoves />}
        {!practised && !hasRequests && (
          <p>
            {i18n.t('practice.helpNoSample')} <a href="/options.html#start">{i18n.t('common.openSetup')}</a>
          </p>
        )}
      </div>
    </aside>
  );
}

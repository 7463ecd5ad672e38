import { i18n } from '#i18n';
import { listed } from '../../lib/i18n/listed.ts';
import { fillOutcomeWords } from '../../lib/i18n/words.ts';
import type { LeftAlone, Practised } from '../../lib/ui/practice/practice-model.ts';
import { PracticeMoves } from './practice-moves.tsx';

/** What was filled, what was left and why, and the way back. */
export function PracticeResult({ practised }: { practised: Practised }) {
  return (
    <>
      {practised.what === 'undone' ? <Undone /> : <Filled {...practised} />}
      <p>
        <a href="/options.html#start">{i18n.t('practiceGuide.back')}</a>
      </p>
    </>
  );
}

const Undone = () => (
  <>
    <h2>{i18n.t('practiceGuide.undoneTitle')}</h2>
    <p>{i18n.t('practiceGuide.undoneText')}</p>
    <PracticeMoves />
  </>
);

function Filled({ fields, left }: Extract<Practised, { what: 'filled' }>) {
  return (
    <>
      <h2>{i18n.t('practiceGuide.filledTitle', fields.length)}</h2>
      {fields.length > 0 && (
        <p>
          {i18n.t('phrase.sentence', [listed(fields)])} <span class="quiet">{i18n.t('practiceGuide.filledText')}</span>
        </p>
      )}
      {left.length > 0 && (
        <details class="left-alone" open>
          <summary>{i18n.t('practiceGuide.left')}</summary>
          <dl>
            {left.map((group) => (
              <Left key={group.outcome} {...group} />
            ))}
          </dl>
        </details>
      )}
      {fields.length > 0 && <p>{i18n.t('practiceGuide.undo')}</p>}
      <p class="quiet">{i18n.t('practiceGuide.save')}</p>
    </>
  );
}

function Left({ outcome, fields }: LeftAlone) {
  const { title, why } = fillOutcomeWords(outcome);
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {i18n.t('phrase.sentence', [listed(fields)])} <span class="quiet">{why}</span>
      </dd>
    </div>
  );
}

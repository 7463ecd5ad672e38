import { i18n } from '#i18n';
import type { GuideStep, StepView } from '../../../lib/domain/guide/guide.ts';
import { Icon } from '../../icon.tsx';

interface Props {
  steps: readonly StepView[];
  at: GuideStep | 'done';
  onGo: (step: GuideStep | 'done') => void;
}

/** All steps with how each stands, in words. Any can be gone to. */
export function GuideProgress({ steps, at, onGo }: Props) {
  const all = [...steps, { step: 'done', state: 'open' } as const];
  return (
    <ol class="guide__steps" aria-label={i18n.t('guide.progress')}>
      {all.map(({ step, state }) => (
        <li key={step} class={`guide__step guide__step--${state}`} aria-current={step === at ? 'step' : undefined}>
          <button type="button" onClick={() => onGo(step)}>
            <span class="guide__mark">{state === 'done' && <Icon name="check" />}</span>
            <Name
              name={i18n.t(`guide.${step}.name`)}
              state={step === at ? i18n.t('guide.state.now') : stateWords(step, state)}
            />
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Seen one below the other, and read out as one. */
const Name = ({ name, state }: { name: string; state: string }) => (
  <>
    <span aria-hidden="true">
      {name}
      <span class="guide__state">{state}</span>
    </span>
    <span class="hidden-text">{state ? i18n.t('phrase.pair', [name, state]) : name}</span>
  </>
);

/** Nothing is left open by what happens from then on. */
const stateWords = (step: GuideStep | 'done', state: StepView['state']): string =>
  step === 'done' ? '' : i18n.t(`guide.state.${state}`);

import { i18n } from '#i18n';
import { Mark } from '../mark.tsx';
import { PracticeLink } from './practice-link.tsx';

interface Props {
  sample: 'idle' | 'loading' | 'loaded';
  onSample: () => void;
}

/** The first minute: see it work with invented buyers, then connect one's own feed. */
export function WelcomeCard({ sample, onSample }: Props) {
  const loaded = sample === 'loaded';
  return (
    <section class="card welcome">
      <Mark />
      <div class="welcome__text">
        <h2>{i18n.t('options.welcomeTitle')}</h2>
        <p>{i18n.t('options.welcomeText')}</p>
        <ol class="steps">
          <li class={loaded ? 'steps__done' : undefined}>{i18n.t('options.stepSample')}</li>
          <li>{i18n.t('options.stepPractice')}</li>
          <li>{i18n.t('options.stepFeed')}</li>
        </ol>
        <div class="form__do">
          <button
            type="button"
            class={loaded ? 'button' : 'button button--primary'}
            aria-disabled={sample === 'loading'}
            onClick={onSample}
          >
            {i18n.t(sample === 'loading' ? 'empty.trySampleBusy' : 'empty.trySample')}
          </button>
          <PracticeLink class={loaded ? 'button button--primary' : 'button'} />
        </div>
        <output class="welcome__status">{loaded && i18n.t('options.sampleLoaded')}</output>
      </div>
    </section>
  );
}

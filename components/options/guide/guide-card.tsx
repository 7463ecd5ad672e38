import { i18n } from '#i18n';
import { batch } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { errorWords } from '../../../lib/i18n/words.ts';
import type { Connections } from '../../../lib/ui/connections/connections-model.ts';
import type { Crms } from '../../../lib/ui/crms/crms-model.ts';
import type { Guide } from '../../../lib/ui/guide/guide-model.ts';
import { Icon } from '../../icon.tsx';
import { GuidePanel } from './guide-panel.tsx';
import { GuideProgress } from './guide-progress.tsx';
import { useErrand } from './use-errand.ts';
import { WhatItDoes } from './what-it-does.tsx';

export interface GuideProps {
  guide: Guide;
  model: Connections;
  crms: Crms;
  /** What was learned for a feed that is being added. */
  layout: ComponentChildren;
  /** The company's policy lets nobody add a feed here. */
  locked: boolean;
}

/** The first steps, one at a time. They stand over the page and keep nobody from it. */
export function GuideCard(props: GuideProps) {
  const { guide, model, crms } = props;
  const at = guide.at.value;
  const steps = guide.steps.value ?? [];
  const begins = steps.every(({ state }) => state === 'open');
  useErrand(guide, model, crms);
  useStepFocus(guide.moves.value);
  return (
    <section class="card guide" aria-labelledby="start">
      <header class="guide__head">
        <h2 id="start" tabIndex={-1}>
          {i18n.t(begins ? 'guide.welcome' : 'guide.title')}
        </h2>
        <button type="button" class="button button--bare guide__close" onClick={() => void guide.close()}>
          <Icon name="cross" />
          {i18n.t('guide.close')}
        </button>
      </header>
      {begins && guide.errand.value === null && <WhatItDoes />}
      <GuideProgress steps={steps} at={at} onGo={(step) => go(props, step)} />
      <GuidePanel {...props} at={at} />
      {guide.failure.value && (
        <p class="note note--error" role="alert">
          {errorWords(guide.failure.value)}
        </p>
      )}
      <StepNews at={at} moves={guide.moves.value} />
    </section>
  );
}

/** A form that was opened here is left with its step. */
function go({ guide, model, crms }: GuideProps, step: Parameters<Guide['goTo']>[0]): void {
  const errand = guide.errand.value;
  batch(() => {
    guide.stayAway();
    if (errand === 'feed') model.closeForm();
    if (errand === 'crm') crms.closeForm();
    guide.goTo(step);
  });
}

/** Where the user has taken a step, the focus goes along. */
function useStepFocus(moves: number): void {
  const seenRef = useRef(0);
  useEffect(() => {
    if (moves === seenRef.current) return;
    seenRef.current = moves;
    document.getElementById('guide-step')?.focus();
  }, [moves]);
}

/** A step that was done elsewhere, such as a form that was filled, is said and takes the focus from nobody. */
function StepNews({ at, moves }: { at: Guide['at']['value']; moves: number }) {
  const beforeRef = useRef({ at, moves });
  const [news, setNews] = useState('');
  useEffect(() => {
    const before = beforeRef.current;
    beforeRef.current = { at, moves };
    if (before.at === at) return;
    setNews(before.moves === moves ? i18n.t('guide.next', [i18n.t(`guide.${at}.title`)]) : '');
  }, [at, moves]);
  return <output class="hidden-text">{news}</output>;
}

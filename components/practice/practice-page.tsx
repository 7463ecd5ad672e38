import { i18n } from '#i18n';
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { PracticeHelp } from './practice-help.tsx';

interface Props {
  hasRequests: ReadonlySignal<boolean>;
  /** The form. */
  children?: ComponentChildren;
}

/** A CRM to practise on: the form that is filled, under a strip that says how. */
export function PracticePage({ hasRequests, children }: Props) {
  return (
    <>
      <PracticeHelp hasRequests={hasRequests.value} />
      <main class="practice">
        <header class="practice__head">
          <p class="practice__product">{i18n.t('practice.title')}</p>
          <h1>{i18n.t('practice.heading')}</h1>
          <p class="quiet">{i18n.t('practice.intro')}</p>
        </header>
        {children}
      </main>
    </>
  );
}

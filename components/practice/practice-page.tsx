import type { ReadonlySignal } from '@preact/signals';
import { COUNTRIES } from '../../lib/domain/lead/country-codes.ts';
import { useLanguage } from '../language.ts';
import { PracticeForm } from './practice-form.tsx';
import { PracticeHelp } from './practice-help.tsx';
import { practiceWords } from './practice-words.ts';

/** A CRM to practise on: the form that is filled, under a strip that says how. */
export function PracticePage({ hasRequests }: { hasRequests: ReadonlySignal<boolean> }) {
  return (
    <>
      <PracticeHelp hasRequests={hasRequests.value} />
      <main>
        <PracticeForm text={practiceWords()} lang={useLanguage()} countryCodes={[...COUNTRIES.keys()]} />
      </main>
    </>
  );
}

import { COUNTRIES } from '../../lib/domain/lead/country-codes.ts';
import type { Practice } from '../../lib/ui/practice/practice-model.ts';
import { useLanguage } from '../language.ts';
import { PracticeForm } from './practice-form.tsx';
import { PracticeHelp } from './practice-help.tsx';
import { practiceWords } from './practice-words.ts';

/** A CRM to practise on: the form that is filled, under a strip that says how. */
export function PracticePage({ model }: { model: Practice }) {
  return (
    <>
      <PracticeHelp hasRequests={model.hasRequests.value} practised={model.practised.value} />
      <main>
        <PracticeForm text={practiceWords()} lang={useLanguage()} countryCodes={[...COUNTRIES.keys()]} />
      </main>
    </>
  );
}

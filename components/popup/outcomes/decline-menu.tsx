import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { DeclineReason, TriageAct } from '../../../lib/domain/triage/triage.ts';
import { messageName } from '../../../lib/i18n/codes.ts';
import { ChoiceList } from './choice-list.tsx';

/** In the order in which they are offered; a test finds one that is missing. */
const REASONS = [
  'not-our-products',
  'not-our-region',
  'too-small',
  'competitor',
  'not-serious',
  'other',
] as const satisfies readonly DeclineReason[];

export const reasonWords = (reason: DeclineReason): string => i18n.t(`outcomes.reason.${messageName(reason)}`);

/** Why nobody will answer: the reasons are counted, and words can be added. */
export function DeclineMenu({ onAct }: { onAct: (act: TriageAct) => void }) {
  const [words, setWords] = useState('');
  const choose = (id: string): void => {
    const reason = REASONS.find((one) => one === id);
    if (reason) onAct({ act: 'decline', reason, ...(words.trim() && { words: words.trim() }) });
  };
  return (
    <>
      <ChoiceList
        label={i18n.t('outcomes.why')}
        choices={REASONS.map((id) => ({ id, words: reasonWords(id) }))}
        onChoose={choose}
      />
      <label class="sheet__field">
        <span>{i18n.t('outcomes.words')}</span>
        <input
          class="input"
          value={words}
          maxLength={500}
          onInput={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && words.trim() && choose('other')}
        />
      </label>
    </>
  );
}

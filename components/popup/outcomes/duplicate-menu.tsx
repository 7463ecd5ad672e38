import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { TriageAct } from '../../../lib/domain/triage/triage.ts';
import { day } from '../../../lib/i18n/format.ts';
import type { Original } from '../../../lib/ui/triage/list-state.ts';
import { FeedText } from '../../feed-text.tsx';
import { useLanguage } from '../../language.ts';

interface Props {
  /** Null as long as they are looked for. */
  originals: readonly Original[] | null;
  onSearch: (words: string) => void;
  onAct: (act: TriageAct) => void;
}

/** Of which request this one is a duplicate: one of the same buyer as a rule, or any that is searched for. */
export function DuplicateMenu({ originals, onSearch, onAct }: Props) {
  const language = useLanguage();
  const [words, setWords] = useState('');
  return (
    <>
      <label class="sheet__field">
        <span>{i18n.t('outcomes.findOriginal')}</span>
        <input
          class="input"
          type="search"
          autofocus
          value={words}
          maxLength={200}
          onInput={(event) => {
            setWords(event.currentTarget.value);
            onSearch(event.currentTarget.value);
          }}
        />
      </label>
      {originals?.length === 0 && (
        <p class="sheet__hint">{i18n.t(words.trim() ? 'outcomes.noneFound' : 'outcomes.noOther')}</p>
      )}
      <ul class="choices" aria-label={i18n.t('outcomes.originals')}>
        {originals?.map(({ leadKey, name, company, product, at }) => (
          <li key={leadKey}>
            <button
              type="button"
              class="choice-line choice-line--lead"
              onClick={() => onAct({ act: 'duplicate', of: leadKey })}
            >
              <span>{name ? <FeedText text={name} most={160} /> : i18n.t('requests.nameless')}</span>
              <small>
                {[product, company !== name && company].filter(Boolean).map((text) => (
                  <FeedText key={text} text={text as string} most={160} />
                ))}
                <span>{day(language, at)}</span>
              </small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

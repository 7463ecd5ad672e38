import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { weekday } from '../../lib/i18n/format-days.ts';
import { targetWords } from '../../lib/i18n/words.ts';
import type { FoundWord } from '../../lib/ui/connections/test-report.ts';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';
import { MoreButton } from './more-button.tsx';

/** A list of sectors can be long; what nobody knows stands first. */
const FIRST = 12;

/** Words of lists that came up during the test, and whether anybody has said what they mean. */
export function TestWords({ words }: { words: readonly FoundWord[] }) {
  const language = useLanguage();
  const [all, setAll] = useState(false);
  if (!words.length) return null;
  return (
    <div>
      <h5>{i18n.t('test.words')}</h5>
      <ul class="test__list">
        {(all ? words : words.slice(0, FIRST)).map((found) => (
          <li key={`${found.target} ${found.word}`}>
            {targetWords(found.target)}: <FeedText text={found.word} most={120} />{' '}
            <span class="quiet">{weekday(language, found.at)}</span>{' '}
            {!found.known && isMeaningful(found) && <span class="tag tag--mark">{i18n.t('test.wordUnknown')}</span>}
          </li>
        ))}
      </ul>
      {words.length > FIRST && <MoreButton all={all} count={words.length} onAll={setAll} />}
    </div>
  );
}

/** Only what decides who may see a lead has to be known; a sector is kept as it came. */
const isMeaningful = ({ target }: FoundWord): boolean => target === 'kind' || target === 'type';

import { i18n } from '#i18n';
import type { FoundWord } from '../../../lib/domain/mapping/learned.ts';
import { count } from '../../../lib/i18n/format.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { FeedText } from '../../feed-text.tsx';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';

interface Choice {
  value: string;
  words: () => string;
}

interface Props {
  title: string;
  /** Null: the place has no list of words. */
  words: FoundWord<string>[] | null | undefined;
  choices: readonly Choice[];
  /** Meanings that a word may have and that are not given by anybody. */
  others: readonly Choice[];
  locked: boolean;
  onMeaning: (word: string, meaning: string | null) => void;
}

/** The words of one list. Those that nobody knows stand first, since leads that say them wait. */
export function WordTable({ title, words, choices, others, locked, onMeaning }: Props) {
  const sorted = words?.toSorted(
    (one, other) => Number(one.meaning !== null) - Number(other.meaning !== null) || other.count - one.count,
  );
  const unknown = sorted?.some(({ meaning }) => meaning === null);
  return (
    <div class="words__table">
      <h3>{title}</h3>
      {!sorted && <p class="quiet">{i18n.t('mapping.noList')}</p>}
      {sorted?.length === 0 && <p class="quiet">{i18n.t('mapping.noWords')}</p>}
      {unknown && (
        <p class="words__unknown">
          <Icon name="warning" />
          <span>{i18n.t('mapping.unknownWords')}</span>
        </p>
      )}
      {sorted && sorted.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('mapping.columnWord')}</th>
              <th scope="col">{i18n.t('mapping.columnMeaning')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((found) => (
              <Word
                key={found.word}
                found={found}
                choices={choices}
                others={others}
                locked={locked}
                onMeaning={onMeaning}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface WordProps extends Pick<Props, 'choices' | 'locked' | 'onMeaning'> {
  found: FoundWord<string>;
  others: readonly Choice[];
}

function Word({ found: { word, count: number, meaning, fixed }, choices, others, locked, onMeaning }: WordProps) {
  const language = useLanguage();
  const said = [...choices, ...others].find(({ value }) => value === meaning);
  return (
    <tr class={meaning === null ? 'words__new' : ''}>
      <th scope="row">
        <FeedText text={word} most={80} />{' '}
        <span class="quiet words__count">{i18n.t('mapping.wordCount', number, [count(language, number)])}</span>
      </th>
      <td>
        {fixed || locked ? (
          <>
            {said?.words() ?? i18n.t('mapping.unknownMeaning')}
            {fixed && <span class="quiet words__fixed">{i18n.t('mapping.fixedWord')}</span>}
          </>
        ) : (
          <select
            class="select"
            aria-label={i18n.t('mapping.meaningOf', [isolated(word)])}
            value={meaning ?? ''}
            onChange={({ currentTarget }) => onMeaning(word, currentTarget.value || null)}
          >
            <option value="">{i18n.t('mapping.unknownMeaning')}</option>
            {choices.map(({ value, words }) => (
              <option key={value} value={value}>
                {words()}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  );
}

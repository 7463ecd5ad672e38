import { i18n } from '#i18n';
import type { LeadKind, LeadType } from '../../../lib/domain/lead/lead.ts';
import type { FoundWord, MappingLook } from '../../../lib/domain/mapping/learned.ts';
import type { FeedMapping } from '../../../lib/domain/mapping/mapping.ts';
import { KIND_MEANINGS, TYPE_MEANINGS, withExplained } from '../../../lib/ui/mapping/edit-words.ts';
import { kindWords, typesWords } from './mapping-words.ts';
import { PlaceName } from './place-name.tsx';
import { WordTable } from './word-table.tsx';

interface Props {
  words: MappingLook['words'];
  mapping: FeedMapping;
  locked: boolean;
  onKind: (word: string, kind: LeadKind) => void;
  onType: (word: string, types: readonly LeadType[] | null) => void;
  onFlag: (place: string, types: readonly LeadType[] | null) => void;
}

const KINDS = KIND_MEANINGS.map((kind) => ({ value: kind, words: () => kindWords(kind) }));
/** In a select, "" is what nobody knows yet, so no type at all needs a value of its own. */
const valueOf = (types: readonly LeadType[]): string => types.toSorted().join('+') || 'none';
const TYPES = TYPE_MEANINGS.map((types) => ({ value: valueOf(types), words: () => typesWords(types) }));
/** What nobody can give to a word, nor take from it. */
const VISIT = { value: 'visit', words: () => typesWords(['visit']) };

/** Every word that the feed has for kind and type, and what it means. */
export function WordTables({ words, mapping, locked, onKind, onType, onFlag }: Props) {
  return (
    <section class="words" aria-labelledby="words-title">
      <h2 id="words-title" tabIndex={-1}>
        {i18n.t('mapping.wordsTitle')}
      </h2>
      <p class="quiet">{i18n.t('mapping.wordsText')}</p>
      <div class="words__tables">
        <WordTable
          title={i18n.t('mapping.kindWords')}
          words={withExplained(words.kind, mapping.kinds)?.map(
            withMeaning((kind) => (kind === 'unknown' ? null : kind)),
          )}
          choices={KINDS}
          others={[]}
          locked={locked}
          onMeaning={(word, value) => onKind(word, (value ?? 'unknown') as LeadKind)}
        />
        <WordTable
          title={i18n.t('mapping.typeWords')}
          words={withExplained(words.type, mapping.types)?.map(withMeaning(valueOf))}
          choices={TYPES}
          others={[VISIT]}
          locked={locked}
          onMeaning={(word, value) => onType(word, value === null ? null : typesIn(value))}
        />
        <FlagTable flags={mapping.flags} locked={locked} onFlag={onFlag} />
      </div>
    </section>
  );
}

const typesIn = (value: string): readonly LeadType[] => TYPE_MEANINGS.find((types) => valueOf(types) === value) ?? [];

const withMeaning =
  <Meaning,>(value: (meaning: Meaning) => string | null) =>
  (found: FoundWord<Meaning>): FoundWord<string> => ({
    ...found,
    meaning: found.meaning === null ? null : value(found.meaning),
  });

/** Elements that say yes or no, one for each button. */
function FlagTable({ flags, locked, onFlag }: { flags: FeedMapping['flags'] } & Pick<Props, 'locked' | 'onFlag'>) {
  const places = Object.entries(flags);
  if (places.length === 0) return null;
  return (
    <div class="words__table">
      <h3>{i18n.t('mapping.flagsTitle')}</h3>
      <p class="quiet">{i18n.t('mapping.flagsText')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('mapping.columnPlace')}</th>
            <th scope="col">{i18n.t('mapping.columnYes')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(([place, types]) => (
            <tr key={place}>
              <th scope="row">
                <PlaceName place={place} />
              </th>
              <td>
                {locked ? (
                  typesWords(types)
                ) : (
                  <select
                    class="select"
                    aria-label={i18n.t('mapping.meaningOf', [place])}
                    value={valueOf(types)}
                    onChange={({ currentTarget: { value } }) => onFlag(place, value === 'no' ? null : typesIn(value))}
                  >
                    {TYPES.filter(({ value }) => value !== 'none').map(({ value, words }) => (
                      <option key={value} value={value}>
                        {words()}
                      </option>
                    ))}
                    <option value="no">{i18n.t('mapping.noFlag')}</option>
                  </select>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

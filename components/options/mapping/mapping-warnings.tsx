import { i18n } from '#i18n';
import type { MappingLook, MappingWarning } from '../../../lib/domain/mapping/learned.ts';
import type { Field } from '../../../lib/ui/mapping/fields.ts';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';
import { leadFieldWords, warningWords } from './mapping-words.ts';

/** Where to look for the remedy; the tables of words stand below the fields. */
const WHERE = {
  'no-id': 'id',
  'no-kind': 'kind',
  'unreadable-dates': 'createdAt',
  'empty-emails': 'person.email',
  'visits-look-like-requests': 'kind',
  'unknown-words': null,
  'unknown-countries': 'address.country',
} as const satisfies Record<MappingWarning, Field | null>;

interface Props {
  warnings: MappingLook['warnings'];
  onField: (field: Field) => void;
  onWords: () => void;
}

/** What looks wrong with the mapping: the cause, the remedy, and the way there. */
export function MappingWarnings({ warnings, onField, onWords }: Props) {
  const language = useLanguage();
  if (warnings.length === 0) return null;
  return (
    <section class="warnings" aria-labelledby="warnings-title">
      <h2 id="warnings-title" class="hidden-text">
        {i18n.t('mapping.warningsTitle')}
      </h2>
      <ul>
        {warnings.map(({ warning, count }) => {
          const { what, remedy } = warningWords(warning, count, language);
          const field = WHERE[warning];
          return (
            <li key={warning}>
              <Icon name="warning" />
              <p>
                <strong>{what}</strong> {remedy}
              </p>
              <button type="button" class="link" onClick={() => (field ? onField(field) : onWords())}>
                {field ? i18n.t('mapping.goToField', [leadFieldWords(field)]) : i18n.t('mapping.goToWords')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { i18n } from '#i18n';
import type { RecordCandidate } from '../../../lib/domain/mapping/learned.ts';
import { count } from '../../../lib/i18n/format.ts';
import { Choice } from '../choice.tsx';
import { useLanguage } from '../../language.ts';
import { placeWords } from './place-name.tsx';

interface Props {
  candidates: readonly RecordCandidate[];
  record: string | null;
  onRecord: (record: string) => void;
}

/** Which element stands for a lead, where it might be another. */
export function RecordChoice({ candidates, record, onRecord }: Props) {
  const language = useLanguage();
  if (candidates.length < 2) return null;
  return (
    <fieldset class="group">
      <legend>{i18n.t('mapping.recordTitle')}</legend>
      {candidates.map((candidate) => (
        <Choice
          key={candidate.record}
          name="record"
          value={candidate.record}
          label={placeWords(candidate.record)}
          // A schema has names, and nothing to count.
          {...(candidate.count > 0 && {
            hint: i18n.t('mapping.recordCount', candidate.count, [count(language, candidate.count)]),
          })}
          checked={candidate.record === record}
          onChoose={onRecord}
        />
      ))}
    </fieldset>
  );
}

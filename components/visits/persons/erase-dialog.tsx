import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { PersonSummary } from '../../../lib/rpc/methods/persons.ts';
import { Choice } from '../../options/choice.tsx';
import { QuestionDialog } from '../../options/question-dialog.tsx';

interface Props {
  summary: PersonSummary;
  onErase: (reason: 'asked' | 'objected') => void;
  onCancel: () => void;
}

/** Nothing brings it back, so it is said what goes. */
export function EraseDialog({ summary, onErase, onCancel }: Props) {
  const [reason, setReason] = useState<'asked' | 'objected'>('asked');
  const visits = Object.values(summary.visits).reduce((all, one) => all + one, 0);
  return (
    <QuestionDialog
      title={i18n.t('persons.eraseTitle')}
      text={i18n.t('persons.eraseQuestion', [summary.requests + summary.prospects, visits])}
      confirm={i18n.t('persons.eraseConfirm')}
      onConfirm={() => onErase(reason)}
      onCancel={onCancel}
    >
      <fieldset class="group">
        <legend>{i18n.t('persons.eraseWhy')}</legend>
        {(['asked', 'objected'] as const).map((one) => (
          <Choice
            key={one}
            name="erase-reason"
            value={one}
            label={i18n.t(`persons.eraseReason.${one}`)}
            checked={reason === one}
            onChoose={setReason}
          />
        ))}
      </fieldset>
    </QuestionDialog>
  );
}

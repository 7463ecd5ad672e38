import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Connection } from '../../lib/domain/connection/connection.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { FateChoice } from './fate-choice.tsx';
import { QuestionDialog } from './question-dialog.tsx';

interface Props {
  connection: Connection;
  onGoLive: (leads: 'keep' | 'erase') => void;
  onCancel: () => void;
}

/** The end of a test asks one thing: what happens to the leads that it brought. */
export function GoLiveDialog({ connection, onGoLive, onCancel }: Props) {
  const [fate, setFate] = useState<'keep' | 'erase'>('keep');
  return (
    <QuestionDialog
      title={i18n.t('goLive.title', [isolated(connection.name)])}
      text={i18n.t('goLive.text')}
      confirm={i18n.t(fate === 'erase' ? 'goLive.confirmErase' : 'goLive.confirm')}
      harmless={fate === 'keep'}
      onConfirm={() => onGoLive(fate)}
      onCancel={onCancel}
    >
      <FateChoice
        fate={fate}
        onFate={setFate}
        keep={{ label: i18n.t('goLive.keep'), hint: i18n.t('goLive.keepHint') }}
        erase={{ label: i18n.t('goLive.erase'), hint: i18n.t('goLive.eraseHint') }}
      />
    </QuestionDialog>
  );
}

import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Connection } from '../../lib/domain/connection/connection.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { type Fate, FateChoice } from './fate-choice.tsx';
import { QuestionDialog } from './question-dialog.tsx';

interface Props {
  connection: Connection;
  onRemove: (eraseLeads: boolean) => void;
  onCancel: () => void;
}

/** Removing a feed asks one thing: what happens to its requests. The sample and a stopped feed are nothing but those. */
export function RemoveDialog({ connection, onRemove, onCancel }: Props) {
  const words = WORDS[connection.mode];
  const [fate, setFate] = useState<Fate>(words.fate);
  return (
    <QuestionDialog
      title={i18n.t('remove.title', [isolated(connection.name)])}
      text={i18n.t(words.text)}
      confirm={i18n.t(fate === 'erase' ? words.erase : 'remove.confirm')}
      onConfirm={() => onRemove(fate === 'erase')}
      onCancel={onCancel}
    >
      {words.fate === 'keep' && (
        <FateChoice
          fate={fate}
          onFate={setFate}
          keep={{ label: i18n.t('remove.keep'), hint: i18n.t('remove.keepHint') }}
          erase={{ label: i18n.t('remove.erase'), hint: i18n.t('remove.eraseHint') }}
        />
      )}
    </QuestionDialog>
  );
}

const FEED = { text: 'remove.text', fate: 'keep', erase: 'remove.confirmErase' } as const;

/** What is said, what happens to the requests unless the user says otherwise, and what the button is called. */
const WORDS = {
  live: FEED,
  test: FEED,
  sample: { text: 'remove.textSample', fate: 'erase', erase: 'remove.confirmSample' },
  stopped: { text: 'remove.textStopped', fate: 'erase', erase: 'remove.confirmErase' },
} as const satisfies Record<Connection['mode'], { text: string; fate: Fate; erase: string }>;

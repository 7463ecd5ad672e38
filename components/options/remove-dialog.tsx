import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Connection } from '../../lib/domain/connection/connection.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { type Fate, RemoveChoice } from './remove-choice.tsx';

interface Props {
  connection: Connection;
  onRemove: (eraseLeads: boolean) => void;
  onCancel: () => void;
}

/** Removing a feed asks one thing: what happens to its requests. The sample and a stopped feed are nothing but those. */
export function RemoveDialog({ connection, onRemove, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const words = WORDS[connection.mode];
  const [fate, setFate] = useState<Fate>(words.fate);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="remove-title"
      aria-describedby="remove-text"
      onClose={onCancel}
    >
      <h2 id="remove-title">{i18n.t('remove.title', [isolated(connection.name)])}</h2>
      <p id="remove-text">{i18n.t(words.text)}</p>
      {words.fate === 'keep' && <RemoveChoice fate={fate} onFate={setFate} />}
      <div class="form__do">
        <button type="button" class="button button--danger" onClick={() => onRemove(fate === 'erase')}>
          {i18n.t(fate === 'erase' ? words.erase : 'remove.confirm')}
        </button>
        {/* Closing it, not just taking it away, gives the focus back to where it came from. */}
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </dialog>
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

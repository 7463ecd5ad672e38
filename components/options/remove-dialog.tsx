import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Connection, isFeed } from '../../lib/domain/connection/connection.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { Choice } from './choice.tsx';

interface Props {
  connection: Connection;
  onRemove: (eraseLeads: boolean) => void;
  onCancel: () => void;
}

/** Removing a feed always asks one thing: what happens to its requests. */
export function RemoveDialog({ connection, onRemove, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Nobody misses invented buyers, and of a stopped feed there is nothing but its requests to remove.
  const [choice, setChoice] = useState<'keep' | 'erase'>(isFeed(connection) ? 'keep' : 'erase');
  useEffect(() => dialog.current?.showModal(), []);
  const group = { name: 'leads', onChoose: setChoice } as const;
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="remove-title" onClose={onCancel}>
      <h2 id="remove-title">{i18n.t('remove.title', [isolated(connection.name)])}</h2>
      <p>{i18n.t('remove.text')}</p>
      <div role="radiogroup" class="group" aria-labelledby="remove-title">
        <Choice
          {...group}
          value="keep"
          checked={choice === 'keep'}
          label={i18n.t('remove.keep')}
          hint={i18n.t('remove.keepHint')}
        />
        <Choice
          {...group}
          value="erase"
          checked={choice === 'erase'}
          label={i18n.t('remove.erase')}
          hint={i18n.t('remove.eraseHint')}
        />
      </div>
      <div class="form__do">
        <button type="button" class="button button--danger" onClick={() => onRemove(choice === 'erase')}>
          {i18n.t(choice === 'erase' ? 'remove.confirmErase' : 'remove.confirm')}
        </button>
        {/* Closing it, not just taking it away, gives the focus back to where it came from. */}
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </dialog>
  );
}

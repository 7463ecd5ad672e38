import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { CrmProfile } from '../../../lib/domain/profile/profile.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';

interface Props {
  profile: CrmProfile;
  onRemove: () => void;
  onCancel: () => void;
}

/** What was taught is gone with it, so it is asked first. */
export function RemoveCrmDialog({ profile, onRemove, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="remove-crm-title"
      aria-describedby="remove-crm-text"
      onClose={onCancel}
    >
      <h2 id="remove-crm-title">{i18n.t('crms.removeTitle', [isolated(profile.name)])}</h2>
      <p id="remove-crm-text">{i18n.t('crms.removeText')}</p>
      <div class="form__do">
        <button type="button" class="button button--danger" onClick={onRemove}>
          {i18n.t('crms.removeConfirm')}
        </button>
        {/* Closing it, not just taking it away, gives the focus back to where it came from. */}
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </dialog>
  );
}

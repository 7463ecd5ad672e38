import { i18n } from '#i18n';
import type { CrmProfile } from '../../../lib/domain/profile/profile.ts';
import { isolated } from '../../../lib/ui/visible-text.ts';
import { QuestionDialog } from '../question-dialog.tsx';

interface Props {
  profile: CrmProfile;
  onRemove: () => void;
  onCancel: () => void;
}

/** What was taught is gone with it, so it is asked first. */
export function RemoveCrmDialog({ profile, onRemove, onCancel }: Props) {
  return (
    <QuestionDialog
      title={i18n.t('crms.removeTitle', [isolated(profile.name)])}
      text={i18n.t('crms.removeText')}
      confirm={i18n.t('crms.removeConfirm')}
      onConfirm={onRemove}
      onCancel={onCancel}
    />
  );
}

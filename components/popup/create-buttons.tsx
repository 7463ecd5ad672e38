import { i18n } from '#i18n';
import type { CrmLink } from '../../lib/ui/triage/triage-state.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { Icon } from '../icon.tsx';

interface Props {
  crms: readonly CrmLink[];
  disabled: boolean;
  onCreate: (profileId: string) => void;
}

/** More would push the request itself out of sight; who has more opens the form in the CRM. */
const MOST = 2;

/** The way to an empty form, for each CRM whose address is known. */
export function CreateButtons({ crms, disabled, onCreate }: Props) {
  if (!crms.length) return null;
  return (
    <div class="actions__acts">
      {crms.slice(0, MOST).map(({ id, name }) => (
        <button key={id} type="button" class="button" aria-disabled={disabled} onClick={() => onCreate(id)}>
          <Icon name="plus" />
          {i18n.t('create.button', [isolated(name.slice(0, 60))])}
        </button>
      ))}
    </div>
  );
}

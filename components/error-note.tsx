import { i18n } from '#i18n';
import { errorWords } from '../lib/i18n/words.ts';
import { listed } from '../lib/i18n/listed.ts';
import type { ErrorCode } from '../lib/rpc/contract.ts';
import { DiagnosticsLink } from './diagnostics-link.tsx';
import { Icon } from './icon.tsx';

interface Props {
  code: ErrorCode;
  /** Where the company allows filling, as far as it says. */
  sites?: readonly string[] | null | undefined;
  onDismiss: () => void;
}

/** What is no matter of the page or the user: Leadstand can look at itself. */
const OWN: ReadonlySet<ErrorCode> = new Set(['internal', 'storage-failed', 'data-newer']);

/** What went wrong with the last thing the user asked for. */
export function ErrorNote({ code, sites, onDismiss }: Props) {
  return (
    <div class="note note--error" role="alert">
      <Icon name="warning" />
      <p>
        {code === 'crm-not-allowed' && sites?.length ? i18n.t('policy.onlyOn', [listed(sites)]) : errorWords(code)}{' '}
        {OWN.has(code) && <DiagnosticsLink />}
      </p>
      <button type="button" class="icon-button" aria-label={i18n.t('common.dismiss')} onClick={onDismiss}>
        <Icon name="cross" />
      </button>
    </div>
  );
}

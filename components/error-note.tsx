import { i18n } from '#i18n';
import { errorWords } from '../lib/i18n/words.ts';
import type { ErrorCode } from '../lib/rpc/contract.ts';
import { Icon } from './icon.tsx';

interface Props {
  code: ErrorCode;
  onDismiss: () => void;
}

/** What went wrong with the last thing the user asked for. */
export function ErrorNote({ code, onDismiss }: Props) {
  return (
    <div class="note note--error" role="alert">
      <Icon name="warning" />
      <p>{errorWords(code)}</p>
      <button type="button" class="icon-button" aria-label={i18n.t('common.dismiss')} onClick={onDismiss}>
        <Icon name="cross" />
      </button>
    </div>
  );
}

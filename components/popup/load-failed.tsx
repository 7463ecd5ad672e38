import { i18n } from '#i18n';
import { errorWords } from '../../lib/i18n/words.ts';
import type { ErrorCode } from '../../lib/rpc/contract.ts';
import { DiagnosticsLink } from '../diagnostics-link.tsx';
import { Icon } from '../icon.tsx';
import { EmptyState } from './empty-state.tsx';

export function LoadFailed({ code, onRetry }: { code: ErrorCode; onRetry: () => void }) {
  return (
    <EmptyState title={i18n.t('empty.failedTitle')} text={errorWords(code)} picture={<Icon name="warning" />}>
      <button type="button" class="button button--primary" onClick={onRetry}>
        {i18n.t('common.retry')}
      </button>
      <DiagnosticsLink class="button" />
    </EmptyState>
  );
}

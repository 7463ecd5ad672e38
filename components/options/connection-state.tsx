import { i18n } from '#i18n';
import { isGood } from '../../lib/domain/schedule/outcome.ts';
import { outcomeWords } from '../../lib/i18n/words.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { Icon } from '../icon.tsx';

interface Props {
  view: ConnectionView;
  onAllow: () => void;
  onNewAddress: () => void;
}

/** How the feed is doing in words, and the one thing to do about it. */
export function ConnectionState({ view, onAllow, onNewAddress }: Props) {
  const last = view.lastDownload;
  const overdue = view.health === 'overdue' && (!last || isGood(last.outcome));
  if (!overdue && !last) return null;
  const { what, remedy } = overdue
    ? { what: i18n.t('feed.overdueWhat'), remedy: i18n.t('feed.overdueRemedy') }
    : outcomeWords(last!.outcome);
  const good = view.health === 'good';
  // "Nothing to do" is not worth a line, and access has its own button right here.
  const sayRemedy = overdue || last?.outcome === 'ok-none' || (!good && last?.outcome !== 'no-permission');
  return (
    <div class={good ? 'state' : 'state state--bad'}>
      {!good && <Icon name="warning" />}
      <div>
        <p>
          <strong>{what}</strong> {sayRemedy && remedy}
        </p>
        {last?.stoppedAt && (
          <p class="quiet">{i18n.t('connection.stoppedAt', [last.stoppedAt.line, last.stoppedAt.column])}</p>
        )}
        {last && !good && last.httpStatus !== null && last.httpStatus !== 200 && (
          <p class="quiet">{i18n.t('connection.status', [last.httpStatus])}</p>
        )}
        {last?.outcome === 'no-permission' && (
          <button type="button" class="button button--primary" onClick={onAllow}>
            {i18n.t('connection.allow')}
          </button>
        )}
        {last?.outcome === 'key-refused' && (
          <button type="button" class="button button--primary" onClick={onNewAddress}>
            {i18n.t('connection.enterKey')}
          </button>
        )}
      </div>
    </div>
  );
}

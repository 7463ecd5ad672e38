import { i18n } from '#i18n';
import { isGood } from '../../lib/domain/schedule/outcome.ts';
import { outcomeWords } from '../../lib/i18n/words.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { isInTrouble, isReading } from '../../lib/ui/triage/feed-state.ts';
import { Icon } from '../icon.tsx';
import { ReadingMilestone, ReadingProgress } from './reading-progress.tsx';

interface Props {
  view: ConnectionView;
  /** A download was asked for here. */
  fetching: boolean;
  onAllow: () => void;
  onNewAddress: () => void;
}

/**
 * How the feed is doing in words, and the one thing to do about it. The line is there before it has words, and says
 * "Downloading…" in between: so a screen reader hears each outcome, even the same one twice.
 */
export function ConnectionState({ view, fetching, onAllow, onNewAddress }: Props) {
  const running = isReading(view) || (fetching && !view.lastDownload);
  const words = running ? null : stateWords(view);
  const last = running ? null : view.lastDownload;
  const bad = words !== null && isInTrouble(view);
  return (
    <div class={bad ? 'state state--bad' : 'state'}>
      {bad && <Icon name="warning" />}
      <div>
        <output class={running ? 'hidden-text' : undefined}>
          {running && <ReadingMilestone progress={view.progress} />}
          {words && (
            <>
              <strong>{words.what}</strong> {words.remedy}
            </>
          )}
        </output>
        {running && (
          <p class="reading">
            <Icon name="refresh" />
            <strong>
              <ReadingProgress progress={view.progress} />
            </strong>
          </p>
        )}
        {last?.stoppedAt && (
          <p class="quiet">{i18n.t('connection.stoppedAt', [last.stoppedAt.line, last.stoppedAt.column])}</p>
        )}
        {last && bad && last.httpStatus !== null && last.httpStatus !== 200 && (
          <p class="quiet">{i18n.t('connection.status', [last.httpStatus])}</p>
        )}
        {last?.outcome === 'no-permission' && (
          <button type="button" class="button button--primary" onClick={onAllow}>
            {i18n.t('connection.allow')}
          </button>
        )}
        {last?.outcome === 'no-address' && !view.lock && (
          <button type="button" class="button button--primary" onClick={onNewAddress}>
            {i18n.t('connection.enterAddress')}
          </button>
        )}
        {last?.outcome === 'key-refused' && view.lock && <p>{i18n.t('connection.lockedKey')}</p>}
        {last?.outcome === 'key-refused' && !view.lock && (
          <button type="button" class="button button--primary" onClick={onNewAddress}>
            {i18n.t('connection.enterKey')}
          </button>
        )}
      </div>
    </div>
  );
}

function stateWords({ connection, health, lastDownload }: ConnectionView): { what: string; remedy: string } | null {
  if (connection.paused && connection.pausedBy === 'team')
    return { what: i18n.t('connection.pausedTeamWhat'), remedy: i18n.t('connection.pausedTeamRemedy') };
  if (connection.paused) return { what: i18n.t('connection.pausedWhat'), remedy: i18n.t('connection.pausedRemedy') };
  if (health === 'overdue' && (!lastDownload || isGood(lastDownload.outcome))) {
    return { what: i18n.t('feed.overdueWhat'), remedy: i18n.t('feed.overdueRemedy') };
  }
  if (!lastDownload) return null;
  const { what, remedy } = outcomeWords(lastDownload.outcome);
  // "Nothing to do" is not worth a line.
  return { what, remedy: health === 'good' && lastDownload.outcome !== 'ok-none' ? '' : remedy };
}

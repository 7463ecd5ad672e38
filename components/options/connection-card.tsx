import { i18n } from '#i18n';
import type { RecordProblem } from '../../lib/domain/connection/download-report.ts';
import { healthWords } from '../../lib/i18n/words.ts';
import { type Connection, isFeed } from '../../lib/domain/connection/connection.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import type { ConnectionNotice } from '../../lib/ui/connections/connections-state.ts';
import { FeedText } from '../feed-text.tsx';
import { Icon } from '../icon.tsx';
import { ConnectionButtons, type ConnectionButtonsProps } from './connection-buttons.tsx';
import { ConnectionFacts } from './connection-facts.tsx';
import { ConnectionState } from './connection-state.tsx';
import { LockLine } from './lock-line.tsx';
import { NoticeLine } from './notice-line.tsx';
import { ProblemList } from './problem-list.tsx';

interface Props extends ConnectionButtonsProps {
  view: ConnectionView;
  now: number;
  notice: ConnectionNotice | undefined;
  problems: RecordProblem[] | undefined;
  onAllow: () => void;
  onNewAddress: () => void;
  onProblems: () => void;
}

/** One feed: what it is, how it is doing, what came, and what can be done. */
export function ConnectionCard({ view, now, notice, problems, onAllow, onNewAddress, onProblems, ...buttons }: Props) {
  const { connection, health, lastDownload } = view;
  return (
    <article class="card connection" data-health={health}>
      <header class="connection__head">
        <div>
          <h3 tabIndex={-1} data-card={connection.id}>
            <FeedText text={connection.name} most={200} />
            <span class="tag">{i18n.t(`connection.mode.${connection.mode}`)}</span>
          </h3>
          <p class="quiet">{originWords(connection)}</p>
        </div>
        {isFeed(connection) && (
          <span class={`health health--${health}`}>
            <Icon name={health === 'good' ? 'check' : health === 'waiting' ? 'refresh' : 'warning'} />
            {healthWords(health)}
          </span>
        )}
      </header>
      {view.lock && <LockLine lock={view.lock} />}
      <ConnectionState view={view} fetching={buttons.fetching} onAllow={onAllow} onNewAddress={onNewAddress} />
      <ConnectionFacts view={view} now={now} />
      {lastDownload !== null && lastDownload.problems > 0 && (
        <ProblemList count={lastDownload.problems} problems={problems} onOpen={onProblems} />
      )}
      <ConnectionButtons view={view} {...buttons} />
      <NoticeLine notice={notice} now={now} />
    </article>
  );
}

function originWords({ mode, origin }: Connection): string {
  if (mode === 'sample') return i18n.t('connection.sampleOrigin');
  return mode === 'stopped' ? i18n.t('connection.stoppedOrigin') : origin;
}

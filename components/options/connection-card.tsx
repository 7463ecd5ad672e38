import type { ConnectionColour } from '../../lib/domain/connection/connection.ts';
import { isFeed } from '../../lib/domain/connection/connection.ts';
import type { DownloadReport, RecordProblem } from '../../lib/domain/connection/download-report.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import type { ConnectionNotice } from '../../lib/ui/connections/connections-state.ts';
import { ConnectionButtons, type ConnectionButtonsProps } from './connection-buttons.tsx';
import { ConnectionFacts } from './connection-facts.tsx';
import { ConnectionHead } from './connection-head.tsx';
import { ConnectionState } from './connection-state.tsx';
import { DownloadLog } from './download-log.tsx';
import { FeedNotices } from './feed-notices.tsx';
import { LockLine } from './lock-line.tsx';
import { NoticeLine } from './notice-line.tsx';
import { ProblemList } from './problem-list.tsx';
import { TestSection } from './test-section.tsx';

interface Props extends ConnectionButtonsProps {
  view: ConnectionView;
  colour: ConnectionColour | undefined;
  now: number;
  notice: ConnectionNotice | undefined;
  problems: RecordProblem[] | undefined;
  downloads: DownloadReport[] | undefined;
  onAllow: () => void;
  onNewAddress: () => void;
  onProblems: () => void;
  onDownloads: () => void;
  onGoLive: () => void;
  onSeen: () => void;
}

/** One feed: what it is, how it is doing, what came, and what can be done. */
export function ConnectionCard({ view, colour, now, notice, problems, downloads, ...on }: Props) {
  const { connection } = view;
  const feed = isFeed(connection);
  const unread = unreadOf(view);
  return (
    <article class="card connection" data-health={view.health}>
      <ConnectionHead view={view} colour={colour} />
      {view.lock && <LockLine lock={view.lock} />}
      <ConnectionState view={view} fetching={on.fetching} onAllow={on.onAllow} onNewAddress={on.onNewAddress} />
      <FeedNotices view={view} onSeen={on.onSeen} />
      <ConnectionFacts view={view} now={now} />
      {unread > 0 && (
        <ProblemList count={unread} problems={problems} onOpen={on.onProblems} mapping={feed ? connection.id : null} />
      )}
      {connection.mode === 'test' && (
        <TestSection view={view} now={now} downloads={downloads} onOpen={on.onDownloads} onGoLive={on.onGoLive} />
      )}
      {feed && <DownloadLog name={connection.name} downloads={downloads} now={now} onOpen={on.onDownloads} />}
      <ConnectionButtons view={view} {...on} />
      <NoticeLine notice={notice} now={now} />
    </article>
  );
}

/** Records that are no leads: all that are kept, or those of the last download. */
function unreadOf({ notices, lastDownload }: ConnectionView): number {
  const notice = notices.find((one) => one.kind === 'problems');
  return notice?.count ?? lastDownload?.problems ?? 0;
}

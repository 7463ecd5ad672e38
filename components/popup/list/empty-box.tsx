import { i18n } from '#i18n';
import type { LeadQuery } from '../../../lib/domain/find/query.ts';
import type { FeedState } from '../../../lib/ui/triage/feed-state.ts';
import { isNarrowed } from '../../../lib/ui/triage/query-parts.ts';
import { AllAnswered } from '../all-answered.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Icon, type IconName } from '../../icon.tsx';
import { NoFeed } from '../no-feed.tsx';

interface Props {
  query: LeadQuery;
  feed: FeedState['kind'];
  /** Takes the focus that was on the last row, now gone. */
  focus: boolean;
  onWiden: () => void;
  onWaiting: () => void;
  onSetup: () => void;
}

/** Why there is nothing to answer. */
const QUIET = { trouble: 'stale', paused: 'paused', waiting: 'waiting', busy: 'done', good: 'done' } as const;

const ICONS: Readonly<Record<string, IconName>> = { snoozed: 'clock', prospects: 'eye', done: 'check' };

/** Why there is nothing in a box, and what to do. */
export function EmptyBox({ query, feed, focus, onWiden, onWaiting, onSetup }: Props) {
  if (isNarrowed(query)) {
    return (
      <EmptyState
        title={i18n.t('list.empty.foundTitle')}
        text={i18n.t('list.empty.foundText')}
        focus={focus}
        picture={<Icon name="search" />}
      >
        <button type="button" class="button" onClick={onWiden}>
          {i18n.t('finder.clear')}
        </button>
      </EmptyState>
    );
  }
  if (query.box === 'waiting' || query.box === 'all') {
    if (feed === 'none' || feed === 'sample') return <NoFeed focus={focus} onSetup={onSetup} />;
    return <AllAnswered state={QUIET[feed]} focus={focus} />;
  }
  return (
    <EmptyState
      title={i18n.t(`list.empty.${query.box}Title`)}
      text={i18n.t(`list.empty.${query.box}Text`)}
      focus={focus}
      picture={<Icon name={ICONS[query.box] ?? 'check'} />}
    >
      <button type="button" class="button" onClick={onWaiting}>
        {i18n.t('list.empty.toWaiting')}
      </button>
    </EmptyState>
  );
}

import { i18n } from '#i18n';
import type { ConnectionView, FeedNotice } from '../../lib/rpc/contract.ts';
import { mappingHash } from '../../lib/ui/mapping/mapping-address.ts';
import { seriousness } from '../../lib/ui/triage/feed-lines.ts';
import { Icon } from '../icon.tsx';
import { NoticeText } from './notice-text.tsx';

interface Props {
  view: ConnectionView;
  onSeen: () => void;
}

/** What the user should know of a feed whose leads arrive: the most serious first, each with what to do. */
export function FeedNotices({ view, onSeen }: Props) {
  // Records that could not be read have a list of their own below.
  const notices = view.notices.filter(({ kind }) => kind !== 'problems');
  if (!notices.length) return null;
  return (
    <ul class="feed-notices">
      {notices
        .toSorted((a, b) => seriousness(a) - seriousness(b))
        .map((notice) => (
          <li key={keyOf(notice)} class={`feed-notice feed-notice--${isSerious(notice) ? 'serious' : 'plain'}`}>
            <Icon name={isSerious(notice) ? 'warning' : 'eye'} />
            <div>
              <NoticeText notice={notice} />
              <div class="feed-notice__do">
                {notice.kind !== 'new-words' && (
                  <a class="button" href={mappingHash(view.connection.id)}>
                    {i18n.t(`notice.${LINKS[notice.kind]}`)}
                  </a>
                )}
                {(notice.kind === 'layout-changed' || notice.kind === 'new-words') && (
                  <button type="button" class="button button--bare" onClick={onSeen}>
                    {i18n.t('notice.seen')}
                  </button>
                )}
              </div>
            </div>
          </li>
        ))}
    </ul>
  );
}

const LINKS = {
  'unknown-words': 'sayMeaning',
  'layout-changed': 'openMapping',
  'unconfirmed-mapping': 'check',
  problems: 'openMapping',
} as const;

const keyOf = (notice: FeedNotice): string => ('target' in notice ? `${notice.kind} ${notice.target}` : notice.kind);

/** Leads are missing from the list, or lack something. */
const isSerious = (notice: FeedNotice): boolean => seriousness(notice) < 4;

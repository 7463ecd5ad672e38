import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { count } from '../../lib/i18n/format.ts';
import { countByFeed, type FeedMarkings } from '../../lib/ui/triage/feed-marks.ts';
import { FeedMark } from '../feed-mark.tsx';
import { useLanguage } from '../language.ts';

interface Props {
  leads: readonly StoredLead[];
  /** There are more than these, so numbers would be wrong. */
  more: boolean;
  feeds: FeedMarkings;
}

/** How many requests each feed has in the list; it also says which colour is which feed. */
export function FeedSummary({ leads, more, feeds }: Props) {
  const language = useLanguage();
  const counts = countByFeed(
    leads.map(({ feed }) => feed.connectionId),
    feeds,
  );
  if (!counts.length) return null;
  return (
    <ul class="list__feeds">
      {counts.map(({ id, marking, count: number }) => (
        <li key={id}>
          <FeedMark marking={marking} />
          {!more && <strong>{count(language, number)}</strong>}
        </li>
      ))}
    </ul>
  );
}

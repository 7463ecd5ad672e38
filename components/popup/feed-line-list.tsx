import { i18n } from '#i18n';
import { targetWords } from '../../lib/i18n/words.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { type FeedLine, feedLines } from '../../lib/ui/triage/feed-lines.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { Icon } from '../icon.tsx';
import { quoted } from '../quoted.ts';

interface Props {
  connections: readonly ConnectionView[];
  onSetup: () => void;
}

/** One quiet line a feed, and the way to where something can be done about it. */
export function FeedLineList({ connections, onSetup }: Props) {
  const { lines, others } = feedLines(connections);
  if (!lines.length) return null;
  return (
    <ul class="feed-lines" aria-label={i18n.t('feedLine.label')}>
      {lines.map((line) => (
        <li key={line.connection.id}>
          <button type="button" class="feed-line" onClick={onSetup}>
            <Icon name={line.about.kind === 'paused' ? 'pause' : 'eye'} />
            <span>{words(line)}</span>
            <Icon name="next" />
          </button>
        </li>
      ))}
      {others > 0 && <li class="feed-lines__others">{i18n.t('feed.others', others)}</li>}
    </ul>
  );
}

/** Few enough for a line. */
const MOST_WORDS = 2;

function words({ connection, about }: FeedLine): string {
  const name = isolated(connection.name);
  if (about.kind === 'paused') return i18n.t('feedLine.paused', [name]);
  if (about.kind === 'unknown-words') return i18n.t('feedLine.unknownWords', [name, quoted(about.words, MOST_WORDS)]);
  if (about.kind === 'unconfirmed-mapping') return i18n.t('feedLine.unconfirmed', [name]);
  if (about.kind === 'problems') return i18n.t('feedLine.problems', about.count, [name, about.count]);
  if (about.kind === 'new-words') {
    return i18n.t('feedLine.newWords', [name, targetWords(about.target), quoted(about.words, MOST_WORDS)]);
  }
  return i18n.t(about.gone.length > 0 ? 'feedLine.layoutGone' : 'feedLine.layoutFresh', [name]);
}

import { i18n } from '#i18n';
import { relativeAge } from '../../lib/i18n/format.ts';
import type { FeedState } from '../../lib/ui/triage/feed-state.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { Mark } from '../mark.tsx';

interface Props {
  feed: FeedState | null;
  now: number;
  /** Absent when this is a tab already. */
  onOpenTab?: (() => void) | undefined;
  onSetup: () => void;
}

export function PopupHeader({ feed, now, onOpenTab, onSetup }: Props) {
  const language = useLanguage();
  return (
    <header class="head">
      <Mark />
      <span class="head__name">{i18n.t('common.name')}</span>
      {feed && (
        <span class={`head__feed head__feed--${feed.kind}`}>
          <span class="head__dot" aria-hidden="true" />
          {feedWords(feed, now, language)}
        </span>
      )}
      {onOpenTab && (
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('common.openInTab')}
          title={i18n.t('common.openInTab')}
          onClick={onOpenTab}
        >
          <Icon name="tab" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={i18n.t('common.setup')}
        title={i18n.t('common.setup')}
        onClick={onSetup}
      >
        <Icon name="setup" />
      </button>
    </header>
  );
}

function feedWords(feed: FeedState, now: number, language: string): string {
  if (feed.kind === 'good') {
    return i18n.t('feed.good', [relativeAge(language, now - Date.parse(feed.lastGoodAt), 'short')]);
  }
  return feed.kind === 'trouble' ? i18n.t(`health.${feed.connection.health}`) : i18n.t(`feed.${feed.kind}`);
}

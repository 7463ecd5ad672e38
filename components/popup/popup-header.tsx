import { i18n } from '#i18n';
import { count, relativeAge } from '../../lib/i18n/format.ts';
import type { FeedState } from '../../lib/ui/triage/feed-state.ts';
import { Icon, type IconName } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { Mark } from '../mark.tsx';
import { Said } from '../said.tsx';

interface Props {
  feed: FeedState | null;
  now: number;
  /** Absent when this is a tab already. */
  onOpenTab?: (() => void) | undefined;
  onOpenPanel?: (() => void) | undefined;
  onSetup: () => void;
  onHistory: () => void;
  onHelp: () => void;
}

export function PopupHeader({ feed, now, onOpenTab, onOpenPanel, onSetup, onHistory, onHelp }: Props) {
  const language = useLanguage();
  return (
    <header class="head">
      <Mark />
      <span class="head__name">{i18n.t('common.name')}</span>
      {feed && (
        <span class={`head__feed head__feed--${feed.kind}`}>
          <span class="head__dot" aria-hidden="true" />
          {feed.kind === 'good' ? (
            <Said short={updated(feed, now, language, 'short')}>{updated(feed, now, language, 'long')}</Said>
          ) : (
            feedWords(feed, language)
          )}
        </span>
      )}
      <HeadButton name={i18n.t('history.open')} icon="clock" onPress={onHistory} />
      <HeadButton name={i18n.t('keys.open')} icon="help" onPress={onHelp} />
      {onOpenPanel && <HeadButton name={i18n.t('panel.open')} icon="panel" onPress={onOpenPanel} />}
      {onOpenTab && <HeadButton name={i18n.t('common.openInTab')} icon="tab" onPress={onOpenTab} />}
      <HeadButton name={i18n.t('common.setup')} icon="setup" onPress={onSetup} />
    </header>
  );
}

function HeadButton({ name, icon, onPress }: { name: string; icon: IconName; onPress: () => void }) {
  return (
    <button type="button" class="icon-button" title={name} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}

type Good = Extract<FeedState, { kind: 'good' }>;

const updated = ({ lastGoodAt }: Good, now: number, language: string, style: 'long' | 'short'): string =>
  i18n.t('feed.good', [relativeAge(language, now - Date.parse(lastGoodAt), style)]);

function feedWords(feed: Exclude<FeedState, Good>, language: string): string {
  if (feed.kind === 'busy' && feed.leads !== null) {
    return i18n.t('feed.reading', feed.leads, [count(language, feed.leads)]);
  }
  return feed.kind === 'trouble' ? i18n.t(`health.${feed.connection.health}`) : i18n.t(`feed.${feed.kind}`);
}

import { i18n } from '#i18n';
import { dateTime, relativeAge } from '../../lib/i18n/format.ts';
import { outcomeWords, whenWords } from '../../lib/i18n/words.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { remedyOf } from '../../lib/ui/triage/remedy.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

interface Props {
  feed: ConnectionView;
  /** How many more feeds are in trouble. */
  others: number;
  now: number;
  fetching: boolean;
  onFetch: (connectionId: string) => void;
  onSetup: () => void;
}

/** A feed that has stopped is said out loud: nothing else would look wrong while buyers wait. */
export function FeedBanner({ feed, others, now, fetching, onFetch, onSetup }: Props) {
  const language = useLanguage();
  const { what, remedy } = troubleWords(feed);
  const wait = feed.nextAllowedAt !== null && Date.parse(feed.nextAllowedAt) > now ? feed.nextAllowedAt : null;
  const inSetup = feed.health === 'failed' && remedyOf(feed.lastDownload?.outcome) === 'setup';
  return (
    <section class="banner" aria-labelledby="banner-title">
      <Icon name="warning" />
      <div class="banner__text">
        <h2 id="banner-title">{i18n.t('feed.stopped', [isolated(feed.connection.name)])}</h2>
        <p>
          <strong>{what}</strong> {remedy}
        </p>
        <p class="banner__age">
          {feed.lastGoodAt
            ? i18n.t('feed.lastGood', [relativeAge(language, now - Date.parse(feed.lastGoodAt))])
            : i18n.t('feed.neverGood')}{' '}
          {others > 0 && i18n.t('feed.others', others)}
        </p>
        <div class="banner__do">
          {!inSetup &&
            (wait ? (
              <p title={dateTime(language, wait)}>{i18n.t('feed.notBefore', [whenWords(language, wait, now)])}</p>
            ) : (
              <button
                type="button"
                class="button button--loud"
                disabled={fetching || feed.busy}
                onClick={() => onFetch(feed.connection.id)}
              >
                {fetching || feed.busy ? i18n.t('feed.busy') : i18n.t('feed.fetchNow')}
              </button>
            ))}
          <button type="button" class={inSetup ? 'button button--loud' : 'link'} onClick={onSetup}>
            {i18n.t('common.openSetup')}
          </button>
        </div>
      </div>
    </section>
  );
}

function troubleWords(feed: ConnectionView): { what: string; remedy: string } {
  if (feed.health === 'failed' && feed.lastDownload) return outcomeWords(feed.lastDownload.outcome);
  return { what: i18n.t('feed.overdueWhat'), remedy: i18n.t('feed.overdueRemedy') };
}

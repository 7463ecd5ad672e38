import { i18n } from '#i18n';
import { isFeed } from '../../lib/domain/connection/connection.ts';
import { clockTime, dateTime, relativeAge } from '../../lib/i18n/format.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { Fact } from '../fact.tsx';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';
import { Moment } from '../moment.tsx';
import { DownloadCounts } from './download-counts.tsx';

/** When it last worked, when it will be asked again, what came, and what it is read by. */
export function ConnectionFacts({ view, now }: { view: ConnectionView; now: number }) {
  const language = useLanguage();
  const { connection, lastGoodAt, lastDownload, mapping } = view;
  return (
    <dl class="facts">
      <Fact label={i18n.t('connection.lastGood')}>
        {lastGoodAt ? (
          <Moment
            at={lastGoodAt}
          >{`${relativeAge(language, now - Date.parse(lastGoodAt))}, ${dateTime(language, lastGoodAt)}`}</Moment>
        ) : (
          i18n.t('connection.never')
        )}
      </Fact>
      {isFeed(connection) && <Fact label={i18n.t('connection.next')}>{nextWords(view, language, now)}</Fact>}
      {lastDownload && (
        <Fact label={i18n.t('connection.lastDownload')}>
          <DownloadCounts report={lastDownload} />
        </Fact>
      )}
      {isFeed(connection) && mapping && (
        <Fact label={i18n.t('connection.mapping')}>
          <FeedText text={mapping.name} most={200} /> {i18n.t('connection.mappingVersion', [mapping.version])}
        </Fact>
      )}
    </dl>
  );
}

function nextWords({ connection, nextAllowedAt, lastDownload }: ConnectionView, language: string, now: number): string {
  if (connection.paused) return i18n.t('connection.nextPaused');
  // It does not go on by itself, so a time would be a promise that nobody keeps.
  if (lastDownload?.outcome === 'key-refused') return i18n.t('connection.nextWithKey');
  if (lastDownload?.outcome === 'no-address') return i18n.t('connection.nextWithAddress');
  if (lastDownload?.outcome === 'no-permission') return i18n.t('connection.nextWithAccess');
  return nextAllowedAt !== null && Date.parse(nextAllowedAt) > now
    ? i18n.t('connection.nextAbout', [clockTime(language, nextAllowedAt, now)])
    : i18n.t('connection.nextNow');
}

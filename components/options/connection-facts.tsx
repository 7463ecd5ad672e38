import { i18n } from '#i18n';
import { isFeed } from '../../lib/domain/connection/connection.ts';
import { clockTime, dateTime, relativeAge } from '../../lib/i18n/format.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { Fact } from '../fact.tsx';
import { useLanguage } from '../language.ts';
import { Moment } from '../moment.tsx';
import { DownloadCounts } from './download-counts.tsx';

/** When it last worked, when it may be asked again, and what came. */
export function ConnectionFacts({ view, now }: { view: ConnectionView; now: number }) {
  const language = useLanguage();
  const { connection, lastGoodAt, nextAllowedAt, lastDownload } = view;
  const waits = nextAllowedAt !== null && Date.parse(nextAllowedAt) > now;
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
      {isFeed(connection) && (
        <Fact label={i18n.t('connection.next')}>
          {waits
            ? i18n.t('connection.nextAt', [clockTime(language, nextAllowedAt, now)])
            : i18n.t('connection.nextNow')}
        </Fact>
      )}
      {lastDownload && (
        <Fact label={i18n.t('connection.lastDownload')}>
          <DownloadCounts report={lastDownload} />
        </Fact>
      )}
    </dl>
  );
}

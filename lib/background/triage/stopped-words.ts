import { i18n } from '#i18n';
import { dateTime } from '../../i18n/format.ts';
import { pageLanguage } from '../../i18n/language.ts';
import { outcomeWords } from '../../i18n/words.ts';
import type { ConnectionView } from '../../rpc/contract.ts';

/** Of a feed that has stopped: that it has, since when, why, and what to do. */
export function stoppedWords(feed: ConnectionView, others: number): { title: string; lines: string[] } {
  const failed = feed.health === 'failed' && feed.lastDownload;
  const { what, remedy } = failed
    ? outcomeWords(failed.outcome)
    : { what: i18n.t('feed.overdueWhat'), remedy: i18n.t('feed.overdueRemedy') };
  const since = feed.lastGoodAt
    ? i18n.t('feed.lastGood', [dateTime(language(), feed.lastGoodAt)])
    : i18n.t('feed.neverGood');
  return {
    title: i18n.t('feed.stopped', [feed.connection.name]),
    lines: [since, `${what} ${remedy}`, ...(others > 0 ? [i18n.t('feed.others', others)] : [])],
  };
}

/** Times are written in the browser's language as far as it is that of the words. */
const language = (): string => pageLanguage(navigator.language, i18n.t('language.code'));

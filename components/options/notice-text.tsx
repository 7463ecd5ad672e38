import { i18n } from '#i18n';
import type { FeedNotice } from '../../lib/rpc/contract.ts';
import { targetWords } from '../../lib/i18n/words.ts';
import { quoted } from '../quoted.ts';
import { FeedText } from '../feed-text.tsx';

/** As many as one reads; the mapping page has them all. */
const MOST = 6;

/** A notice in words. */
export function NoticeText({ notice }: { notice: FeedNotice }) {
  if (notice.kind === 'layout-changed') return <ChangedLayout {...notice} />;
  const { what, why } = words(notice);
  return (
    <p>
      <strong>{what}</strong> {why}
    </p>
  );
}

function words(notice: Exclude<FeedNotice, { kind: 'layout-changed' }>): { what: string; why: string } {
  if (notice.kind === 'problems')
    return { what: i18n.t('notice.problems', notice.count), why: i18n.t('problems.again') };
  if (notice.kind === 'unconfirmed-mapping') {
    return { what: i18n.t('notice.unconfirmed'), why: i18n.t('notice.unconfirmedWhy') };
  }
  if (notice.kind === 'new-words') {
    const what = i18n.t('notice.newWords', [targetWords(notice.target), quoted(notice.words, MOST)]);
    return { what, why: i18n.t('notice.newWordsKept') };
  }
  return {
    what: i18n.t(`notice.unknown_${notice.target}`, notice.words.length, [quoted(notice.words, MOST)]),
    why: i18n.t('notice.unknownHeld'),
  };
}

function ChangedLayout({ fresh, gone }: { fresh: readonly string[]; gone: readonly string[] }) {
  return (
    <>
      <p>
        <strong>{i18n.t('notice.layoutChanged')}</strong>{' '}
        {i18n.t(gone.length > 0 ? 'notice.layoutGone' : 'notice.layoutFresh')}
      </p>
      <Places title={i18n.t('notice.gone')} paths={gone} />
      <Places title={i18n.t('notice.fresh')} paths={fresh} />
    </>
  );
}

/** Places of the feed's layout, as the feed calls them. */
function Places({ title, paths }: { title: string; paths: readonly string[] }) {
  if (!paths.length) return null;
  return (
    <p class="places">
      {title}{' '}
      {paths.slice(0, MOST).map((path) => (
        <code key={path}>
          <FeedText text={path} most={120} />
        </code>
      ))}
      {paths.length > MOST && i18n.t('notice.andMore', paths.length - MOST)}
    </p>
  );
}

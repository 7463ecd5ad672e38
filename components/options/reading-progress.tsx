import { i18n } from '#i18n';
import { fileSize } from '../../lib/i18n/format-amounts.ts';
import { count } from '../../lib/i18n/format.ts';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { milestone } from '../../lib/ui/milestone.ts';
import { useLanguage } from '../language.ts';

/** How far a download has got, to be looked at. */
export function ReadingProgress({ progress }: Pick<ConnectionView, 'progress'>) {
  const language = useLanguage();
  if (!progress || progress.records + progress.bytes === 0) return <>{i18n.t('connection.fetching')}</>;
  return (
    <>
      {progress.records > 0
        ? i18n.t('connection.reading', progress.records, [count(language, progress.records)])
        : i18n.t('connection.loaded', [fileSize(language, progress.bytes)])}
    </>
  );
}

/** The same for those who listen: they hear that it goes on, and not every number. */
export function ReadingMilestone({ progress }: Pick<ConnectionView, 'progress'>) {
  const language = useLanguage();
  const reached = milestone(progress?.records ?? 0);
  return <>{reached ? i18n.t('connection.readingMore', [count(language, reached)]) : i18n.t('connection.fetching')}</>;
}

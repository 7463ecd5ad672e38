import { i18n } from '#i18n';
import type { TriageList } from '../../lib/rpc/contract.ts';
import { count, day } from '../../lib/i18n/format.ts';
import { useLanguage } from '../language.ts';

/** Nothing is erased for its age that the user had no time to look at. */
export function RetentionNote({ retention: { leads, startsAt } }: { retention: NonNullable<TriageList['retention']> }) {
  const language = useLanguage();
  return (
    <p class="note" role="note">
      {i18n.t('aged.notice', leads, [count(language, leads), day(language, startsAt)])}
    </p>
  );
}

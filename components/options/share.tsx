import { i18n } from '#i18n';
import { share } from '../../lib/i18n/format-amounts.ts';
import { useLanguage } from '../language.ts';

/** A part of a whole as a number, and as a small bar for the glance. Null: nothing was there to have a part of. */
export function Share({ part }: { part: number | null }) {
  const language = useLanguage();
  if (part === null) return <span class="quiet">{i18n.t('test.noShare')}</span>;
  return (
    <span class="share">
      {share(language, part)}
      <svg class="share__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="share__whole" width="100" height="4" />
        <rect class="share__part" width={part * 100} height="4" />
      </svg>
    </span>
  );
}

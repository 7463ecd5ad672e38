import { i18n } from '#i18n';
import type { SuppressedMark } from '../../lib/domain/consent/suppression.ts';
import { day } from '../../lib/i18n/format.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

/** Who had said no and asks anew is answered, and nothing more: said before anything that could be done. */
export function SuppressedBanner({ suppressed: { reason, at } }: { suppressed: SuppressedMark }) {
  const language = useLanguage();
  return (
    <p class="suppressed" role="note">
      <Icon name="warning" />
      <span>
        <strong>{i18n.t(`suppressed.${reason}`, [day(language, at)])}</strong> {i18n.t('suppressed.answerOnly')}
      </span>
    </p>
  );
}

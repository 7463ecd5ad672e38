import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';

/** The page in front was filled, and the popup closed since: the way back to what was done, and to its undo. */
export function LastFill({ onShow }: { onShow: () => void }) {
  return (
    <p class="note">
      <Icon name="fill" />
      <span>{i18n.t('fill.lastTitle')}</span>
      <button type="button" class="link" onClick={onShow}>
        {i18n.t('fill.seeLast')}
      </button>
    </p>
  );
}

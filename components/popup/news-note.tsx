import { i18n } from '#i18n';
import type { Release } from '../../lib/domain/releases.ts';
import { Icon } from '../icon.tsx';

/** That there is a new version, once. What is new is on the set-up page. */
export function NewsNote({ version, onSeen }: { version: Release; onSeen: () => void }) {
  return (
    <div class="note note--news" role="note">
      <p>
        {i18n.t('news.updated', [version])}{' '}
        <a href="/options.html#about" target="_blank" rel="noopener noreferrer" onClick={onSeen}>
          {i18n.t('news.title')}
          <span class="hidden-text"> ({i18n.t('common.newTab')})</span>
        </a>
      </p>
      <button type="button" class="icon-button" aria-label={i18n.t('common.dismiss')} onClick={onSeen}>
        <Icon name="cross" />
      </button>
    </div>
  );
}

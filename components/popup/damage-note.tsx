import { i18n } from '#i18n';
import type { Damage } from '../../lib/domain/damage/damage.ts';
import { Icon } from '../icon.tsx';

/** What was found damaged, what came back, what did not, and what to do about that. */
export function DamageNote({ damage, onSeen }: { damage: Damage; onSeen: () => void }) {
  return (
    <div class="note note--news note--damage" role="note">
      <div>
        <p>
          <strong>{i18n.t('damage.title')}</strong>
        </p>
        {damage.what === 'copy' ? <p>{i18n.t('damage.copy')}</p> : <OfDatabase damage={damage} />}
        {damage.unread > 0 && <p>{i18n.t('damage.unread', damage.unread)}</p>}
        {damage.left !== null && <p>{i18n.t('damage.left', [damage.left])}</p>}
      </div>
      <button type="button" class="icon-button" aria-label={i18n.t('common.dismiss')} onClick={onSeen}>
        <Icon name="cross" />
      </button>
    </div>
  );
}

function OfDatabase({ damage: { back } }: { damage: Damage }) {
  const { acts, records, saidNo } = back;
  const isAnything = acts + records + saidNo > 0;
  return (
    <>
      <p>{i18n.t('damage.database')}</p>
      <p>
        {isAnything ? i18n.t('damage.back', [String(acts), String(records), String(saidNo)]) : i18n.t('damage.none')}
      </p>
      <p>
        {i18n.t('damage.gone')}{' '}
        <a href="/options.html#backup" target="_blank" rel="noopener noreferrer">
          {i18n.t('damage.restore')}
          <span class="hidden-text"> ({i18n.t('common.newTab')})</span>
        </a>
      </p>
    </>
  );
}

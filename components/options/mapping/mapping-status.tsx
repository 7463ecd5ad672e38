import { i18n } from '#i18n';
import { count, dateTime } from '../../../lib/i18n/format.ts';
import type { MappingDesk } from '../../../lib/rpc/contract.ts';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';

interface Props {
  desk: MappingDesk;
  /** Records that were looked at; null while that is not known. */
  records: number | null;
  /** It is the sample that ships with Leadstand. */
  isSample: boolean;
  changed: boolean;
  /** The version that changes of an earlier time were made to; null when there are none. */
  restored: number | null;
  onConfirm: () => void;
}

/** Where the mapping in force comes from, and the one thing to do about it. */
export function MappingStatus({ desk, records, isSample, changed, restored, onConfirm }: Props) {
  const language = useLanguage();
  const [newest] = desk.versions;
  if (desk.locked)
    return (
      <div class="note">
        <Icon name="lock" />
        <p>{i18n.t(isSample ? 'mapping.lockedSample' : 'mapping.locked')}</p>
      </div>
    );
  if (restored !== null && changed)
    return (
      <div class="note">
        <Icon name="undo" />
        <p>
          {i18n.t('mapping.restored')}{' '}
          {newest &&
            restored > 0 &&
            newest.version > restored &&
            i18n.t('mapping.restoredOld', [restored, newest.version])}
        </p>
      </div>
    );
  if (!newest || !desk.mapping) return null;
  if (newest.confirmed || changed)
    return <p class="quiet">{i18n.t('mapping.inForce', [newest.version, dateTime(language, newest.savedAt)])}</p>;
  return (
    <div class="note note--ask">
      <p>
        <strong>
          {records === null
            ? i18n.t('mapping.learnedUncounted')
            : i18n.t('mapping.learnedFrom', records, [count(language, records)])}
        </strong>{' '}
        {i18n.t('mapping.pleaseLook')}
      </p>
      <button type="button" class="button button--primary" onClick={onConfirm}>
        <Icon name="check" />
        {i18n.t('mapping.looksRight')}
      </button>
    </div>
  );
}

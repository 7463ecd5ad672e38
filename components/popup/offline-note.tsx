import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';

/** That there is no network, which is why nothing new comes. */
export function OfflineNote() {
  const [offline, setOffline] = useState(() => !navigator.onLine);
  useEffect(() => {
    const look = (): void => setOffline(!navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return (
    <output>
      {offline && (
        <span class="note note--offline">
          <Icon name="offline" />
          <span>{i18n.t('list.offline')}</span>
        </span>
      )}
    </output>
  );
}

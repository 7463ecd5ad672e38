import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { Backup } from '../../../lib/ui/backup/backup-model.ts';
import type { SiteView } from '../../../lib/ui/backup/backup-state.ts';
import { FeedText } from '../../feed-text.tsx';
import { Which } from '../../which.tsx';

interface Props {
  model: Backup;
  sites: readonly SiteView[];
}

/** What the browser has to be asked again, one by one: each question needs a press. */
export function SitesCard({ model, sites }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const left = sites.filter(({ allowed }) => !allowed).length;
  const leftRef = useRef(left);
  // The button that was pressed is gone: on to the next one, or to the heading when there is none.
  useEffect(() => {
    if (left < leftRef.current) (card.current?.querySelector('button') ?? card.current?.querySelector('h3'))?.focus();
    leftRef.current = left;
  }, [left]);
  return (
    <div class="card backup__sites" ref={card}>
      <h3 tabIndex={-1}>{i18n.t('backup.sites')}</h3>
      <p class="quiet">{i18n.t('backup.sitesText')}</p>
      <ul>
        {sites.map((site) => (
          <Site key={site.origin} model={model} site={site} />
        ))}
      </ul>
    </div>
  );
}

function Site({ model, site: { origin, what, name, allowed } }: { model: Backup; site: SiteView }) {
  const declined = model.declined.value === origin;
  return (
    <li>
      <div>
        <strong>{origin}</strong>{' '}
        <span class="quiet">
          {i18n.t(`backup.${what}`)}: <FeedText text={name} most={80} />
        </span>
        <output class="backup__declined">{declined && i18n.t('backup.declined')}</output>
      </div>
      {allowed ? (
        <span class="quiet">{i18n.t('backup.allowed')}</span>
      ) : (
        <button type="button" class="button" onClick={() => void model.allow(origin)}>
          {i18n.t('backup.allow')}
          <Which>{origin}</Which>
        </button>
      )}
    </li>
  );
}

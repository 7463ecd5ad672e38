import { i18n } from '#i18n';
import type { Permissions } from '../../../lib/ui/permissions/permissions-model.ts';
import { GivenItem } from './given-item.tsx';
import { RequiredList } from './required-list.tsx';

/** Everything that the browser lets Leadstand do, and why: what it needs, what the user gave, and what is missing. */
export function PermissionsSection({ model }: { model: Permissions }) {
  const list = model.list.value;
  if (!list) return null;
  return (
    <section class="permissions" aria-labelledby="permissions">
      <h2 id="permissions" tabIndex={-1}>
        {i18n.t('permissions.title')}
      </h2>
      <p class="quiet">{i18n.t('permissions.intro')}</p>
      <div class="card">
        <h3>{i18n.t('permissions.given')}</h3>
        <p class="quiet">{i18n.t(list.given.length > 0 ? 'permissions.givenText' : 'permissions.noneGiven')}</p>
        {model.partial.value && (
          <p class="note note--error" role="alert">
            {i18n.t('permissions.failed')}
          </p>
        )}
        <ul class="permissions__list">
          {list.given.map((row) => (
            <GivenItem key={row.id} row={row} news={model.news.value} onChange={() => void model.change(row)} />
          ))}
        </ul>
        <RequiredList names={list.required} />
      </div>
    </section>
  );
}

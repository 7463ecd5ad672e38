import { i18n } from '#i18n';
import { DATA_PERMISSIONS, REQUIRED_PERMISSIONS } from '../../../lib/domain/permissions.ts';

const KNOWN = [...REQUIRED_PERMISSIONS, ...DATA_PERMISSIONS];

/** What came with the installation: why it is needed, and what it does not allow. */
export function RequiredList({ names }: { names: readonly string[] }) {
  return (
    <>
      <h3>{i18n.t('permissions.needed')}</h3>
      <p class="quiet">{i18n.t('permissions.neededText')}</p>
      <ul class="permissions__list">
        {names.map((name) => {
          const known = KNOWN.find((one) => one === name);
          return (
            <li key={name} data-permission={name}>
              <div>
                <p>
                  {known ? i18n.t(`permissions.why.${known}`) : name} <code>{name}</code>
                </p>
                {known && <p class="quiet">{i18n.t(`permissions.not.${known}`)}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

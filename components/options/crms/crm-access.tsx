import { i18n } from '#i18n';
import type { CrmProfile } from '../../../lib/domain/profile/profile.ts';
import { isAllowedSite } from '../../../lib/domain/policy/crm-sites.ts';
import type { Crms } from '../../../lib/ui/crms/crms-model.ts';
import { Which } from '../../which.tsx';

/** Each site of the CRM, and whether Leadstand may work there without a press on its icon. */
export function CrmAccess({ model, profile }: { model: Crms; profile: CrmProfile }) {
  // Our own practice page needs no permission.
  const sites = profile.origins.filter((origin) => /^https?:/.test(origin));
  return (
    <ul class="crm__sites">
      {sites.map((origin) => {
        const allowed = model.allowed.value.has(origin);
        const forbidden = !isAllowedSite(model.list.value?.allowedCrms ?? null, origin);
        const state = forbidden ? 'crms.notAllowed' : allowed ? 'crms.allowed' : 'crms.onPress';
        return (
          <li key={origin}>
            <span>
              <strong>{origin}</strong> <span class="quiet">{i18n.t(state)}</span>
            </span>
            {(allowed || !forbidden) && (
              <button
                type="button"
                class="button"
                onClick={() => void (allowed ? model.takeBack(profile, origin) : model.allow(profile, origin))}
              >
                {i18n.t(allowed ? 'crms.takeBack' : 'crms.allow')}
                <Which>{origin}</Which>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

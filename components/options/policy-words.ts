import { i18n } from '#i18n';
import type { PolicyState } from '../../lib/domain/policy/policy.ts';
import { listed } from '../../lib/i18n/listed.ts';

/** Where the company allows filling. */
export function allowedWords(sites: readonly string[]): string {
  if (sites.includes('*')) return i18n.t('policy.anySite');
  return sites.length > 0 ? i18n.t('policy.onlyOn', [listed(sites)]) : i18n.t('policy.noSite');
}

/** After how many months the company wants leads to be erased. */
export function retentionWords(months: NonNullable<PolicyState['retentionMonths']>): string {
  const kinds = [
    ['policy.requests', months.request],
    ['policy.prospects', months.prospect],
    ['policy.visits', months.visit],
  ] as const;
  return listed(kinds.flatMap(([kind, number]) => (number ? [i18n.t(kind, [i18n.t('policy.months', number)])] : [])));
}

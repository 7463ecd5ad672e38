import { i18n } from '#i18n';
import { listed } from '../../lib/i18n/listed.ts';

/** Where the company allows filling. */
export function allowedWords(sites: readonly string[]): string {
  if (sites.includes('*')) return i18n.t('policy.anySite');
  return sites.length > 0 ? i18n.t('policy.onlyOn', [listed(sites)]) : i18n.t('policy.noSite');
}

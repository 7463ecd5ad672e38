import { i18n } from '#i18n';

/** Where the company allows filling. */
export function allowedWords(sites: readonly string[]): string {
  if (sites.includes('*')) return i18n.t('policy.anySite');
  return sites.length > 0 ? i18n.t('policy.onlyOn', [sites.join(', ')]) : i18n.t('policy.noSite');
}

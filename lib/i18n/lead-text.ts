import { i18n } from '#i18n';
import { buyerName } from '../domain/lead/buyer-name.ts';
import type { Lead, ListValue } from '../domain/lead/lead.ts';
import { countryName, dateTime } from './format.ts';

/** A request as plain text: what is known of it, a line each, and the message below. For the clipboard. */
export function leadText(language: string, feed: Lead): string {
  const { person, company, address, need } = feed;
  const country = address.country ? countryName(language, address.country) : address.countryRaw;
  const place = [address.street, `${address.postalCode} ${address.city}`.trim(), address.region, country];
  const lines: [string, string][] = [
    [i18n.t('lead.person'), [person.title, buyerName(feed)].filter(Boolean).join(' ')],
    [i18n.t('lead.position'), person.position || person.speciality],
    [i18n.t('lead.company'), company.name],
    [i18n.t('lead.companyType'), listed(company.type)],
    [i18n.t('lead.sector'), listed(company.sector)],
    [i18n.t('lead.website'), company.website],
    [i18n.t('lead.email'), person.email],
    [i18n.t('lead.phone'), person.phoneRaw || person.phone],
    [i18n.t('lead.address'), place.filter(Boolean).join(', ')],
    [i18n.t('lead.kind'), feed.types.map((type) => i18n.t(`type.${type}.button`)).join(' + ')],
    [
      i18n.t('lead.products'),
      feed.products.map(({ name, id, url }) => [name || id, url].filter(Boolean).join(' ')).join('\n  '),
    ],
    [i18n.t('lead.quantity'), need.quantity],
    [i18n.t('lead.budget'), [need.budget, need.currency].filter(Boolean).join(' ')],
    [i18n.t('lead.delay'), need.delay],
    [i18n.t('lead.marketplace'), feed.marketplace ? i18n.t(`marketplace.${feed.marketplace}`) : ''],
    [i18n.t('lead.asked'), feed.createdAt ? dateTime(language, feed.createdAt) : feed.createdAtRaw],
    [i18n.t('lead.reference'), feed.feedId ?? ''],
  ];
  const known = lines
    .filter(([, value]) => value.trim() !== '')
    .map(([name, value]) => i18n.t('phrase.pair', [name, value]));
  return [known.join('\n'), feed.message].filter(Boolean).join('\n\n');
}

const listed = (value: ListValue | null): string => value?.label || value?.raw || '';

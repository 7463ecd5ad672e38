import { i18n } from '#i18n';
import type { Lead, ListValue } from '../../lib/domain/lead/lead.ts';
import { languageName } from '../../lib/i18n/format.ts';
import { mailLink, phoneLink } from '../../lib/ui/safe-links.ts';
import { Country } from '../country.tsx';
import { Fact } from '../fact.tsx';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';
import { SafeLink } from '../safe-link.tsx';
import type { MailWay } from './contact-links.tsx';

interface Props {
  feed: Lead;
  /** What the person had put right, by field. */
  corrections?: Readonly<Record<string, string>> | undefined;
  way?: MailWay | null;
}

/** Who the buyer is and how to reach them. */
export function LeadContact({ feed, corrections, way }: Props) {
  const language = useLanguage();
  const { person, company, address } = feed;
  const country = address.country || address.countryRaw;
  const mark = (...fields: string[]): string | false =>
    fields.some((field) => Object.hasOwn(corrections ?? {}, field)) && i18n.t('putRight.mark');
  return (
    <section class="part">
      <h2>{i18n.t('lead.contact')}</h2>
      <dl class="facts">
        <Fact
          label={i18n.t('lead.person')}
          mark={mark('person.title', 'person.firstName', 'person.lastName', 'person.fullName')}
        >
          {text([person.title, fullName(person)].filter(Boolean).join(' '))}
        </Fact>
        <Fact label={i18n.t('lead.position')} mark={mark('person.position')}>
          {text(person.position)}
        </Fact>
        <Fact label={i18n.t('lead.speciality')} mark={mark('person.speciality')}>
          {text(person.speciality)}
        </Fact>
        <Fact label={i18n.t('lead.company')} mark={mark('company.name')}>
          {person.visitorType === 'private' && !company.name ? i18n.t('lead.private') : text(company.name)}
        </Fact>
        <Fact label={i18n.t('lead.companyType')}>{text(label(company.type))}</Fact>
        <Fact label={i18n.t('lead.sector')}>{text(label(company.sector))}</Fact>
        <Fact label={i18n.t('lead.website')} mark={mark('company.website')}>
          {company.website && <SafeLink address={company.website} text={company.website} />}
        </Fact>
        <Fact label={i18n.t('lead.email')} mark={mark('person.email')}>
          {linked(person.email, mailLink(person.email) && (way?.url ?? mailLink(person.email)), way?.onOpen)}
        </Fact>
        <Fact label={i18n.t('lead.phone')} mark={mark('person.phone')}>
          {linked(person.phoneRaw || person.phone, phoneLink(person.phone || person.phoneRaw))}
        </Fact>
        <Fact
          label={i18n.t('lead.address')}
          mark={mark('address.street', 'address.postalCode', 'address.city', 'address.region')}
        >
          {text(
            [address.street, `${address.postalCode} ${address.city}`.trim(), address.region].filter(Boolean).join('\n'),
          )}
        </Fact>
        <Fact label={i18n.t('lead.country')} mark={mark('address.country')}>
          {country && <Country code={address.country} raw={address.countryRaw} />}
        </Fact>
        <Fact label={i18n.t('lead.buyerLanguage')}>{feed.language && text(languageName(language, feed.language))}</Fact>
      </dl>
    </section>
  );
}

const text = (value: string) => value && <FeedText text={value} most={2000} />;

const label = (value: ListValue | null): string => value?.label || value?.raw || '';

const fullName = (person: Lead['person']): string =>
  person.fullName || [person.firstName, person.lastName].filter(Boolean).join(' ');

const linked = (value: string, href: string | null, onOpen?: () => void) =>
  value && href ? (
    <a href={href} rel="noopener noreferrer" onClick={onOpen}>
      <FeedText text={value} most={400} />
    </a>
  ) : (
    text(value)
  );

import { i18n } from '#i18n';
import type { Lead, ListValue } from '../../lib/domain/lead/lead.ts';
import { countryName, languageName } from '../../lib/i18n/format.ts';
import { mailLink, phoneLink } from '../../lib/ui/safe-links.ts';
import { Country } from '../country.tsx';
import { Fact } from '../fact.tsx';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';
import { SafeLink } from '../safe-link.tsx';
import type { MailWay } from './contact-links.tsx';
import { CopyFact } from './copy-fact.tsx';

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
  const mark = (...fields: string[]): string | false =>
    fields.some((field) => Object.hasOwn(corrections ?? {}, field)) && i18n.t('putRight.mark');
  return (
    <section class="part">
      <h2>{i18n.t('lead.contact')}</h2>
      <dl class="facts">
        <CopyFact
          label={i18n.t('lead.person')}
          text={[person.title, fullName(person)].filter(Boolean).join(' ')}
          mark={mark('person.title', 'person.firstName', 'person.lastName', 'person.fullName')}
        />
        <CopyFact label={i18n.t('lead.position')} text={person.position} mark={mark('person.position')} />
        <CopyFact label={i18n.t('lead.speciality')} text={person.speciality} mark={mark('person.speciality')} />
        {person.visitorType === 'private' && !company.name ? (
          <Fact label={i18n.t('lead.company')} mark={mark('company.name')}>
            {i18n.t('lead.private')}
          </Fact>
        ) : (
          <CopyFact label={i18n.t('lead.company')} text={company.name} mark={mark('company.name')} />
        )}
        <CopyFact label={i18n.t('lead.companyType')} text={label(company.type)} />
        <CopyFact label={i18n.t('lead.sector')} text={label(company.sector)} />
        <CopyFact label={i18n.t('lead.website')} text={company.website} mark={mark('company.website')}>
          <SafeLink address={company.website} text={company.website} />
        </CopyFact>
        <CopyFact label={i18n.t('lead.email')} text={person.email} mark={mark('person.email')}>
          {linked(person.email, mailLink(person.email) && (way?.url ?? mailLink(person.email)), way?.onOpen)}
        </CopyFact>
        <CopyFact label={i18n.t('lead.phone')} text={person.phoneRaw || person.phone} mark={mark('person.phone')}>
          {linked(person.phoneRaw || person.phone, phoneLink(person.phone || person.phoneRaw))}
        </CopyFact>
        <CopyFact
          label={i18n.t('lead.address')}
          text={[address.street, `${address.postalCode} ${address.city}`.trim(), address.region]
            .filter(Boolean)
            .join('\n')}
          mark={mark('address.street', 'address.postalCode', 'address.city', 'address.region')}
        />
        <CopyFact
          label={i18n.t('lead.country')}
          text={address.country ? countryName(language, address.country) : address.countryRaw}
          mark={mark('address.country')}
        >
          <Country code={address.country} raw={address.countryRaw} />
        </CopyFact>
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

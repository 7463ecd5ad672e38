import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { buyerName } from '../../lib/ui/triage/buyer-name.ts';
import type { FeedMarking } from '../../lib/ui/triage/feed-marks.ts';
import { Country } from '../country.tsx';
import { FeedMark } from '../feed-mark.tsx';
import { FeedText } from '../feed-text.tsx';
import { BackButton } from './back-button.tsx';
import { ContactLinks } from './contact-links.tsx';
import { LeadContact } from './lead-contact.tsx';
import { LeadExtra } from './lead-extra.tsx';
import { LeadFlaws } from './lead-flaws.tsx';
import { LeadMessage } from './lead-message.tsx';
import { LeadProducts } from './lead-products.tsx';
import { LeadRequest } from './lead-request.tsx';
import { LeadTags } from './lead-tags.tsx';
import { Waiting } from './waiting.tsx';

interface Props {
  lead: StoredLead;
  now: number;
  /** Of the feed it came from; undefined where there is nothing to tell apart. */
  marking: FeedMarking | undefined;
  sample: boolean;
  onBack: () => void;
}

/** Everything that is known of one request. */
export function LeadDetail({ lead: { feed }, now, marking, sample, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [feed.leadKey]);
  const name = buyerName(feed);
  const position = feed.person.position || feed.person.speciality;
  return (
    <article class="detail">
      <div class="detail__bar">
        <BackButton label={i18n.t('lead.back')} onBack={onBack} />
        <Waiting feed={feed} now={now} />
      </div>
      <header class="detail__head">
        <h1 ref={heading} tabIndex={-1}>
          {name ? <FeedText text={name} most={300} /> : i18n.t('requests.nameless')}
        </h1>
        {position && (
          <p>
            <FeedText text={position} most={300} />
          </p>
        )}
        <p class="detail__where">
          {feed.company.name && feed.company.name !== name && <FeedText text={feed.company.name} most={300} />}
          <Country code={feed.address.country} raw={feed.address.countryRaw} />
        </p>
        <div class="detail__tags">
          <LeadTags feed={feed} sample={sample} />
          {marking && <FeedMark marking={marking} />}
        </div>
        <ContactLinks person={feed.person} />
      </header>
      <LeadMessage message={feed.message} />
      <LeadProducts products={feed.products} />
      <LeadContact feed={feed} />
      <LeadRequest feed={feed} />
      <LeadFlaws flaws={feed.flaws} />
      <LeadExtra extra={feed.extra} />
    </article>
  );
}

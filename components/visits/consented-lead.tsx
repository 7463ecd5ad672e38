import { i18n } from '#i18n';
import { buyerName } from '../../lib/domain/lead/buyer-name.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { FeedText } from '../feed-text.tsx';
import { ContactLinks } from '../popup/contact-links.tsx';
import { LeadContact } from '../popup/lead-contact.tsx';
import { LeadMessage } from '../popup/lead-message.tsx';
import { LeadProducts } from '../popup/lead-products.tsx';

/** All of a visit whose person said that it may be seen. */
export function ConsentedLead({ lead: { feed } }: { lead: StoredLead }) {
  return (
    <div class="whole">
      <h3 class="whole__name">
        <FeedText text={buyerName(feed) || i18n.t('requests.nameless')} most={300} />
      </h3>
      <ContactLinks person={feed.person} />
      <LeadContact feed={feed} />
      {feed.message && <LeadMessage message={feed.message} />}
      <LeadProducts products={feed.products} />
      <p class="quiet part__why">{i18n.t('consentGiven.inPopup')}</p>
    </div>
  );
}

import { i18n } from '#i18n';
import { buyerName } from '../../lib/domain/lead/buyer-name.ts';
import type { Channel } from '../../lib/domain/consent/purposes.ts';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import { FeedText } from '../feed-text.tsx';
import { ContactLinks } from '../popup/contact-links.tsx';
import { LeadContact } from '../popup/lead-contact.tsx';
import { LeadMessage } from '../popup/lead-message.tsx';
import { LeadProducts } from '../popup/lead-products.tsx';

/** All of a visit whose person said that it may be seen. */
export function ConsentedLead({ lead: { feed }, channels }: { lead: StoredLead; channels: readonly Channel[] }) {
  return (
    <div class="whole">
      <h3 class="whole__name">
        <FeedText text={buyerName(feed) || i18n.t('requests.nameless')} most={300} />
      </h3>
      <ContactLinks person={reachable(feed.person, channels)} />
      <LeadContact feed={feed} />
      {feed.message && <LeadMessage message={feed.message} />}
      <LeadProducts products={feed.products} />
      <p class="quiet part__why">{i18n.t('consentGiven.inPopup')}</p>
    </div>
  );
}

/** The short ways to a person are those that they agreed to. */
const reachable = (person: Lead['person'], channels: readonly Channel[]): Lead['person'] => ({
  ...person,
  ...(!channels.includes('email') && { email: '' }),
  ...(!channels.includes('phone') && { phone: '', phoneRaw: '' }),
});

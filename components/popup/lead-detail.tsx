import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { buyerName } from '../../lib/domain/lead/buyer-name.ts';
import type { ListedLead, RelatedLeads } from '../../lib/domain/lead/repeats.ts';
import { isUnanswered } from '../../lib/domain/triage/urgency.ts';
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
import { PutRight } from './put-right.tsx';
import { RelatedRequests } from './related-requests.tsx';
import { RepeatLines } from './repeat-mark.tsx';
import { type Reply, ReplyNotice } from './reply-notice.tsx';
import { SeenTo } from './seen-to.tsx';
import { SuppressedBanner } from './suppressed-banner.tsx';
import { Waiting } from './waiting.tsx';

interface Props {
  lead: ListedLead;
  now: number;
  /** Of the feed it came from; undefined where there is nothing to tell apart. */
  marking?: FeedMarking | undefined;
  sample: boolean;
  /** The other requests of the buyer; null as long as they are not known. */
  related: RelatedLeads | null;
  /** The one of them that gets the focus instead of the heading. */
  focusRelated: string | null;
  /** It was opened from another request, which is where it is left to. */
  onTrail: boolean;
  /** A correction is under way. */
  busy: boolean;
  onBack: () => void;
  /** An empty value takes a correction back. */
  onPutRight: (field: string, value: string) => void;
  onRelated: (leadKey: string) => void;
  /** What the mail to the buyer carries; absent where it is nothing but a mail. */
  reply?: Reply;
}

/** Everything that is known of one request. */
export function LeadDetail({ lead, now, marking, sample, related, focusRelated, onTrail, busy, reply, ...on }: Props) {
  const { feed, triage, repeat } = lead;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusRelated === null) heading.current?.focus();
  }, [feed.leadKey, focusRelated]);
  const name = buyerName(feed);
  const way = reply?.first ? { url: reply.first.url, onOpen: reply.onOpen } : null;
  const position = feed.person.position || feed.person.speciality;
  return (
    <article class="detail">
      <div class="detail__bar">
        <BackButton label={i18n.t(onTrail ? 'related.back' : 'lead.back')} onBack={on.onBack} />
        {isUnanswered(feed, triage.status) ? <Waiting feed={feed} now={now} /> : <SeenTo feed={feed} triage={triage} />}
      </div>
      {lead.suppressed && <SuppressedBanner suppressed={lead.suppressed} />}
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
        {repeat && <RepeatLines repeat={repeat} now={now} />}
        <ContactLinks person={feed.person} way={way} />
        {reply && <ReplyNotice reply={reply} informedAt={lead.informed?.at ?? null} />}
      </header>
      <LeadMessage message={feed.message} />
      <LeadProducts products={feed.products} />
      {related && (
        <RelatedRequests
          related={related}
          to={{ name, marketplace: feed.marketplace }}
          focus={focusRelated}
          onOpen={on.onRelated}
        />
      )}
      <LeadContact feed={feed} corrections={lead.corrections} way={way} />
      <PutRight key={feed.leadKey} lead={lead} busy={busy} onPutRight={on.onPutRight} />
      <LeadRequest feed={feed} />
      <LeadFlaws flaws={feed.flaws} />
      <LeadExtra extra={feed.extra} />
    </article>
  );
}

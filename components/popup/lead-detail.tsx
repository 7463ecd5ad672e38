import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { buyerName } from '../../lib/domain/lead/buyer-name.ts';
import type { ListedLead, RelatedLeads } from '../../lib/domain/lead/repeats.ts';
import { defaultTriageSettings } from '../../lib/domain/triage/default-settings.ts';
import type { TriageSettings } from '../../lib/domain/triage/settings.ts';
import { isUnanswered } from '../../lib/domain/triage/urgency.ts';
import type { FeedMarking } from '../../lib/ui/triage/feed-marks.ts';
import type { LegalDates } from '../../lib/ui/triage/legal-actions.ts';
import { BackButton } from './back-button.tsx';
import type { MailWay } from './contact-links.tsx';
import { ColleagueNotes } from './colleagues/colleague-notes.tsx';
import { LeadContact } from './lead-contact.tsx';
import { LeadDates } from './lead-dates.tsx';
import { LeadExtra } from './lead-extra.tsx';
import { LeadFlaws } from './lead-flaws.tsx';
import { LeadHead } from './lead-head.tsx';
import { LeadHistory } from './lead-history.tsx';
import { LeadMessage } from './lead-message.tsx';
import { LeadNotes } from './lead-notes.tsx';
import { LeadOutcome } from './lead-outcome.tsx';
import { LeadProducts } from './lead-products.tsx';
import { LeadRequest } from './lead-request.tsx';
import { PutRight } from './put-right.tsx';
import { RelatedRequests } from './related-requests.tsx';
import type { Reply } from './reply-notice.tsx';
import { SeenTo } from './seen-to.tsx';
import { SuppressedBanner } from './suppressed-banner.tsx';
import { Waiting } from './waiting.tsx';

export interface LeadDetailProps {
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
  /** Something is being written. */
  busy: boolean;
  settings?: Pick<TriageSettings, 'targets' | 'calendar'> | undefined;
  legal?: LegalDates | null;
  onBack: () => void;
  /** An empty value takes a correction back. */
  onPutRight: (field: string, value: string) => void;
  onRelated: (leadKey: string) => void;
  /** Opens the composer. */
  onReply?: (() => void) | undefined;
  notes?: { add: (text: string) => Promise<boolean>; takeBack: (at: string) => Promise<void> };
  /** What the mail to the buyer carries; absent where it is nothing but a mail. */
  reply?: Reply;
}

/** Everything that is known of one request. */
export function LeadDetail({
  lead,
  now,
  related,
  focusRelated,
  onTrail,
  busy,
  reply,
  notes,
  ...rest
}: LeadDetailProps) {
  const { feed, triage } = lead;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusRelated === null) heading.current?.focus();
  }, [feed.leadKey, focusRelated]);
  const settings = rest.settings ?? defaultTriageSettings;
  const way: MailWay | null = reply?.first ? { url: reply.first.url, onOpen: reply.onOpen } : null;
  return (
    <article class="detail">
      <div class="detail__bar">
        <BackButton label={i18n.t(onTrail ? 'related.back' : 'lead.back')} onBack={rest.onBack} />
        <Standing feed={feed} triage={triage} now={now} settings={settings} />
      </div>
      {lead.suppressed && <SuppressedBanner suppressed={lead.suppressed} />}
      <ColleagueNotes lead={lead} now={now} />
      <LeadOutcome lead={lead} now={now} onOpen={rest.onRelated} />
      <LeadHead {...rest} lead={lead} now={now} heading={heading} way={way} reply={reply} />
      <LeadMessage message={feed.message} language={feed.language} />
      <LeadProducts products={feed.products} />
      <LeadRequest feed={feed} />
      {related && (
        <RelatedRequests
          related={related}
          to={{ name: buyerName(feed), marketplace: feed.marketplace }}
          focus={focusRelated}
          onOpen={rest.onRelated}
        />
      )}
      {notes && (
        <LeadNotes
          key={feed.leadKey}
          history={triage.history}
          now={now}
          busy={busy}
          onAdd={notes.add}
          onRemove={notes.takeBack}
        />
      )}
      <LeadContact feed={feed} corrections={lead.corrections} way={way} />
      <LeadDates lead={lead} now={now} settings={settings} legal={rest.legal ?? null} />
      {notes && <LeadHistory lead={lead} now={now} busy={busy} onUndo={(at) => void notes.takeBack(at)} />}
      <PutRight key={feed.leadKey} lead={lead} busy={busy} onPutRight={rest.onPutRight} />
      <LeadFlaws flaws={feed.flaws} />
      <LeadExtra extra={feed.extra} />
    </article>
  );
}

function Standing({
  feed,
  triage,
  ...rest
}: Pick<ListedLead, 'feed' | 'triage'> & Pick<Parameters<typeof Waiting>[0], 'now' | 'settings'>) {
  return isUnanswered(feed, triage.status) ? <Waiting feed={feed} {...rest} /> : <SeenTo feed={feed} triage={triage} />;
}

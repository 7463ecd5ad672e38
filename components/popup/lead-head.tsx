import { i18n } from '#i18n';
import type { RefObject } from 'preact';
import { useContext } from 'preact/hooks';
import { buyerName } from '../../lib/domain/lead/buyer-name.ts';
import { leadText } from '../../lib/i18n/lead-text.ts';
import { Country } from '../country.tsx';
import { FeedMark } from '../feed-mark.tsx';
import { FeedText } from '../feed-text.tsx';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';
import { ContactLinks, type MailWay } from './contact-links.tsx';
import { CopyContext } from './copy-button.tsx';
import type { LeadDetailProps } from './lead-detail.tsx';
import { LeadTags } from './lead-tags.tsx';
import { LocalTime } from './local-time.tsx';
import { RepeatLines } from './repeat-lines.tsx';
import { type Reply, ReplyNotice } from './reply-notice.tsx';

interface Props extends Pick<LeadDetailProps, 'lead' | 'now' | 'marking' | 'sample' | 'onReply'> {
  heading: RefObject<HTMLHeadingElement | null>;
  way: MailWay | null;
  reply: Reply | undefined;
}

/** Who asks, where they are and what time it is there, and the shortest ways to them. */
export function LeadHead({ lead, now, marking, sample, heading, way, reply, onReply }: Props) {
  const language = useLanguage();
  const copy = useContext(CopyContext);
  const { feed, repeat } = lead;
  const name = buyerName(feed);
  const position = feed.person.position || feed.person.speciality;
  return (
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
      <LocalTime address={feed.address} now={now} />
      <div class="detail__tags">
        <LeadTags feed={feed} sample={sample} />
        {marking && <FeedMark marking={marking} />}
      </div>
      {repeat && <RepeatLines repeat={repeat} now={now} />}
      <div class="detail__ways">
        <ContactLinks person={feed.person} way={way} onReply={onReply} />
        {copy && (
          <button
            type="button"
            class="button button--bare"
            onClick={() => copy(i18n.t('request.all'), leadText(language, feed))}
          >
            <Icon name="copy" />
            {i18n.t('request.copyAll')}
          </button>
        )}
      </div>
      {reply && <ReplyNotice reply={reply} informedAt={lead.informed?.at ?? null} />}
    </header>
  );
}

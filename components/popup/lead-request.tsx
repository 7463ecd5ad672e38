import { i18n } from '#i18n';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import { dateTime } from '../../lib/i18n/format.ts';
import { Fact } from '../fact.tsx';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';

/** What was asked for, where, and when. */
export function LeadRequest({ feed }: { feed: Lead }) {
  const language = useLanguage();
  const { need } = feed;
  return (
    <section class="part">
      <h2>{i18n.t('lead.request')}</h2>
      <dl class="facts">
        <Fact label={i18n.t('lead.kind')}>
          {feed.types.length > 0
            ? feed.types.map((type) => i18n.t(`type.${type}.button`)).join(' + ')
            : i18n.t(`kind.${feed.kind}`)}
        </Fact>
        <Fact label={i18n.t('lead.quantity')}>{need.quantity && <FeedText text={need.quantity} most={400} />}</Fact>
        <Fact label={i18n.t('lead.budget')}>
          {need.budget && <FeedText text={[need.budget, need.currency].filter(Boolean).join(' ')} most={400} />}
        </Fact>
        <Fact label={i18n.t('lead.delay')}>{need.delay && <FeedText text={need.delay} most={400} />}</Fact>
        <Fact label={i18n.t('lead.marketplace')}>{feed.marketplace && i18n.t(`marketplace.${feed.marketplace}`)}</Fact>
        <Fact label={i18n.t('lead.asked')}>
          {feed.createdAt
            ? dateTime(language, feed.createdAt)
            : feed.createdAtRaw && <FeedText text={feed.createdAtRaw} most={200} />}
        </Fact>
        <Fact label={i18n.t('lead.known')}>{dateTime(language, feed.receivedAt)}</Fact>
        <Fact label={i18n.t('lead.revised')}>
          {feed.revision > 1 && i18n.t('lead.revisedTimes', feed.revision - 1)}
        </Fact>
        <Fact label={i18n.t('lead.recipient')}>
          {feed.recipient.email && <FeedText text={feed.recipient.email} most={400} />}
        </Fact>
        <Fact label={i18n.t('lead.reference')}>{feed.feedId && <FeedText text={feed.feedId} most={400} />}</Fact>
      </dl>
    </section>
  );
}

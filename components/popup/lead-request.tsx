import { i18n } from '#i18n';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import { Fact } from '../fact.tsx';
import { CopyFact } from './copy-fact.tsx';

/** What was asked for, and where. */
export function LeadRequest({ feed }: { feed: Lead }) {
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
        <CopyFact label={i18n.t('lead.quantity')} text={need.quantity} />
        <CopyFact label={i18n.t('lead.budget')} text={[need.budget, need.currency].filter(Boolean).join(' ')} />
        <CopyFact label={i18n.t('lead.delay')} text={need.delay} />
        <Fact label={i18n.t('lead.marketplace')}>{feed.marketplace && i18n.t(`marketplace.${feed.marketplace}`)}</Fact>
        <CopyFact label={i18n.t('lead.recipient')} text={feed.recipient.email} />
        <CopyFact label={i18n.t('lead.reference')} text={feed.feedId ?? ''} />
      </dl>
    </section>
  );
}

import { i18n } from '#i18n';
import { plainDay } from '../../lib/i18n/format-days.ts';
import { dateTime, languageName } from '../../lib/i18n/format.ts';
import { listed as inList } from '../../lib/i18n/listed.ts';
import type { VisitView } from '../../lib/rpc/methods/visits.ts';
import { Country } from '../country.tsx';
import { Fact } from '../fact.tsx';
import { FeedText } from '../feed-text.tsx';
import { useLanguage } from '../language.ts';

/** What is known without knowing who it was. */
export function KnownFacts({ visit: { outline, obtainedAt, reach, hasRequest, standing } }: { visit: VisitView }) {
  const language = useLanguage();
  const ways = (['email', 'phone', 'post'] as const).filter((way) => reach[way]);
  return (
    <section class="part">
      <h3>{i18n.t('visits.known')}</h3>
      <dl class="facts">
        <Fact label={i18n.t('visits.marketplace')}>
          {outline.marketplace && i18n.t(`marketplace.${outline.marketplace}`)}
        </Fact>
        <Fact label={i18n.t('lead.country')}>{outline.country && <Country code={outline.country} raw="" />}</Fact>
        <Fact label={i18n.t('lead.companyType')}>{listed(outline.companyType)}</Fact>
        <Fact label={i18n.t('lead.sector')}>{listed(outline.sector)}</Fact>
        <Fact label={i18n.t('lead.products')}>
          {outline.products.length > 0 && <FeedText text={outline.products.join('\n')} most={1000} />}
        </Fact>
        <Fact label={i18n.t('visits.day')}>{plainDay(language, outline.day)}</Fact>
        <Fact label={i18n.t('visits.obtained')}>{dateTime(language, obtainedAt)}</Fact>
        <Fact label={i18n.t('visits.visitorType')}>{i18n.t(`visitorType.${reach.visitorType}`)}</Fact>
        <Fact label={i18n.t('visits.reach')}>
          {ways.length > 0 ? inList(ways.map((way) => i18n.t(`visits.way.${way}`))) : i18n.t('visits.noWay')}
        </Fact>
        <Fact label={i18n.t('lead.buyerLanguage')}>{reach.language && languageName(language, reach.language)}</Fact>
      </dl>
      {standing.state !== 'consented' && <p class="quiet part__why">{i18n.t('visits.sealedWhy')}</p>}
      {hasRequest && <p class="quiet part__why">{i18n.t('visits.hasRequestWhy')}</p>}
    </section>
  );
}

const listed = (value: VisitView['outline']['companyType']) => {
  const text = value?.label || value?.raw;
  return text && <FeedText text={text} most={200} />;
};

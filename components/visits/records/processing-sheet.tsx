import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { messageName } from '../../../lib/i18n/codes.ts';
import { count, dateTime } from '../../../lib/i18n/format.ts';
import { listed } from '../../../lib/i18n/listed.ts';
import type { ProcessingRecord } from '../../../lib/rpc/methods/persons.ts';
import { FeedText } from '../../feed-text.tsx';
import { useLanguage } from '../../language.ts';

/** The record of processing activities, as article 30 lists what is in one. It is printed as it stands. */
export function ProcessingSheet({ record }: { record: ProcessingRecord }) {
  const language = useLanguage();
  const { settings, counts } = record;
  const { controller, officer, periods, authority } = settings;
  const number = (value: number): string => count(language, value);
  return (
    <div class="sheet">
      <h3>{i18n.t('processing.heading')}</h3>
      <p class="quiet">{i18n.t('processing.madeAt', [dateTime(language, record.madeAt)])}</p>
      <dl class="facts facts--wide">
        <Line label={i18n.t('processing.controller')}>
          {[controller.name, controller.address, controller.email, controller.phone, controller.website]}
        </Line>
        <Line label={i18n.t('processing.officer')}>
          {officer.name ? [officer.name, officer.email] : [i18n.t('processing.noOfficer')]}
        </Line>
        <Line label={i18n.t('processing.purposes')}>
          {[
            i18n.t('processing.purposeRequests'),
            i18n.t('processing.purposeVisits', [
              listed(settings.purposes.map((one) => i18n.t(`purpose.${messageName(one)}.short`))) || '–',
            ]),
          ]}
        </Line>
        <Line label={i18n.t('processing.persons')}>{[i18n.t('processing.personsText')]}</Line>
        <Line label={i18n.t('processing.data')}>{[i18n.t('processing.dataText')]}</Line>
        <Line label={i18n.t('processing.sources')}>{[...record.marketplaces, ...record.sources]}</Line>
        <Line label={i18n.t('processing.recipients')}>{[settings.recipients, ...record.crms]}</Line>
        <Line label={i18n.t('processing.transfers')}>{[settings.transfers]}</Line>
        <Line label={i18n.t('processing.periods')}>
          {[
            i18n.t('processing.periodVisits', [periods.answerDays, periods.graceDays]),
            i18n.t('processing.periodConsent', [periods.consentMonths]),
            i18n.t('processing.periodRequests', [periods.requestMonths, periods.prospectMonths]),
            i18n.t('processing.periodSuppression', [periods.suppressionMonths]),
          ]}
        </Line>
        <Line label={i18n.t('processing.security')}>{[i18n.t('processing.securityText')]}</Line>
        <Line label={i18n.t('processing.authority')}>{[authority.name, authority.website]}</Line>
        <Line label={i18n.t('processing.counts')}>
          {[
            i18n.t('processing.countsText', [
              number(counts.requests),
              number(counts.prospects),
              number(counts.held),
              number(counts.consented),
              number(counts.suppressed),
            ]),
          ]}
        </Line>
      </dl>
    </div>
  );
}

/** What nobody has filled in is told as such: an empty line would look like an answer. */
function Line({ label, children }: { label: string; children: readonly string[] }): ComponentChildren {
  const said = children.filter((one) => one.trim());
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>
        {said.length === 0 && <em>{i18n.t('processing.missing')}</em>}
        {said.map((one) => (
          <p key={one}>
            <FeedText text={one} most={2000} />
          </p>
        ))}
      </dd>
    </div>
  );
}

import { i18n } from '#i18n';
import type { ConsentGiven } from '../../lib/domain/consent/standing.ts';
import { messageName } from '../../lib/i18n/codes.ts';
import { day } from '../../lib/i18n/format.ts';
import { listed } from '../../lib/i18n/listed.ts';
import { Fact } from '../fact.tsx';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.ts';

interface Props {
  consent: ConsentGiven;
  onReceipt: (as: 'json' | 'text') => void;
}

/** What may be done now, and what proves it. */
export function ConsentFacts({ consent, onReceipt }: Props) {
  const language = useLanguage();
  return (
    <section class="part">
      <h3>{i18n.t('consentGiven.title')}</h3>
      <dl class="facts">
        <Fact label={i18n.t('consentGiven.purposes')}>
          {listed(consent.purposes.map((one) => i18n.t(`purpose.${messageName(one)}.short`)))}
        </Fact>
        <Fact label={i18n.t('consentGiven.channels')}>
          {listed(consent.channels.map((one) => i18n.t(`contactChannel.${one}`)))}
        </Fact>
        <Fact label={i18n.t('consentGiven.until')}>{day(language, consent.validUntil)}</Fact>
      </dl>
      <p class="quiet part__why">{i18n.t('consentGiven.only')}</p>
      <p class="part__do">
        <button type="button" class="button" onClick={() => onReceipt('text')}>
          <Icon name="save" />
          {i18n.t('consentGiven.receiptText')}
        </button>
        <button type="button" class="button" onClick={() => onReceipt('json')}>
          <Icon name="save" />
          {i18n.t('consentGiven.receiptJson')}
        </button>
      </p>
    </section>
  );
}

import { i18n } from '#i18n';
import type { PolicyChange } from '../../../lib/domain/consent/settings.ts';
import { countryName, day } from '../../../lib/i18n/format.ts';
import { channelWords } from '../../../lib/i18n/visit-words.ts';
import { FeedText } from '../../feed-text.tsx';
import { Icon } from '../../icon.tsx';
import { useLanguage } from '../../language.ts';
import type { FieldsProps } from './controller-fields.tsx';
import { Group } from './group.tsx';
import { Scroll } from '../scroll.tsx';

/** The user's own rules, each with its reason. They are made where the question comes up: at a visit. */
export function RulesTable({ settings: { policy }, onChange }: FieldsProps) {
  return (
    <Group title={i18n.t('rules.title')} text={i18n.t('rules.text')}>
      {policy.length === 0 ? (
        <p class="quiet">{i18n.t('rules.none')}</p>
      ) : (
        <Scroll label={i18n.t('rules.title')}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{i18n.t('lead.country')}</th>
                <th scope="col">{i18n.t('rules.whom')}</th>
                <th scope="col">{i18n.t('rules.rule')}</th>
                <th scope="col">{i18n.t('ask.reason')}</th>
                <th scope="col">{i18n.t('rules.by')}</th>
                <th scope="col">
                  <span class="hidden-text">{i18n.t('rules.removeHead')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {policy.map((rule) => (
                <Rule
                  key={`${rule.country} ${rule.visitorType} ${rule.channel}`}
                  rule={rule}
                  onRemove={() => onChange({ policy: policy.filter((one) => one !== rule) })}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Group>
  );
}

function Rule({ rule, onRemove }: { rule: PolicyChange; onRemove: () => void }) {
  const language = useLanguage();
  const country = placeOf(language, rule.country);
  return (
    <tr>
      <th scope="row">{country}</th>
      <td>{i18n.t(rule.visitorType === '*' ? 'rules.everyone' : `visitorType.${rule.visitorType}`)}</td>
      <td>{i18n.t('phrase.pair', [channelWords(rule.channel), i18n.t(`askVerdict.${rule.verdict}`)])}</td>
      <td>
        <FeedText text={rule.reason} most={2000} />
      </td>
      <td>
        {rule.by && <FeedText text={rule.by} most={200} />} {day(language, rule.at)}
      </td>
      <td>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('rules.remove', [country, channelWords(rule.channel)])}
          onClick={onRemove}
        >
          <Icon name="cross" />
        </button>
      </td>
    </tr>
  );
}

function placeOf(language: string, country: string): string {
  if (country === '*') return i18n.t('rules.allOthers');
  return country === 'ZZ' ? i18n.t('visits.noCountry') : countryName(language, country);
}

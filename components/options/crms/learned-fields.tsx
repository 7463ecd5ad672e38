import { i18n } from '#i18n';
import { FIELD_TYPES } from '../../../lib/domain/lead/field-types.ts';
import type { CrmProfile, Meaning, ProfileRule } from '../../../lib/domain/profile/profile.ts';
import { fieldWords } from '../../../lib/i18n/words.ts';
import type { Crms } from '../../../lib/ui/crms/crms-model.ts';
import { FeedText } from '../../feed-text.tsx';
import { Which } from '../../which.tsx';

/** What the user said of single fields. Each can be changed or forgotten. */
export function LearnedFields({ model, profile }: { model: Crms; profile: CrmProfile }) {
  if (profile.rules.length === 0) return <p class="quiet">{i18n.t('crms.nothingLearned')}</p>;
  return (
    <details class="crm__learned">
      <summary>{i18n.t('crms.learned', profile.rules.length)}</summary>
      <p class="quiet">{i18n.t('settingHint.learned')}</p>
      <ul>
        {profile.rules.map((rule) => (
          <LearnedField key={JSON.stringify(rule)} model={model} profile={profile} rule={rule} />
        ))}
      </ul>
    </details>
  );
}

function LearnedField({ model, profile, rule }: { model: Crms; profile: CrmProfile; rule: ProfileRule }) {
  const name = nameOf(rule);
  return (
    <li>
      <label>
        <span>
          <FeedText text={name} most={120} />
          {rule.section && (
            <span class="quiet">
              {' '}
              · <FeedText text={rule.section} most={80} />
            </span>
          )}
        </span>
        <select
          value={rule.type}
          onChange={(event) => void model.changeRule(profile, rule, event.currentTarget.value as Meaning)}
        >
          <option value="never">{i18n.t('crms.never')}</option>
          {FIELD_TYPES.map((type) => (
            <option key={type} value={type}>
              {fieldWords(type)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button button--bare" onClick={() => void model.removeRule(profile, rule)}>
        {i18n.t('crms.forget')}
        <Which>{name}</Which>
      </button>
    </li>
  );
}

/** The words that a user reads at the field; one without a label is named by what stands before or behind it. */
function nameOf({ labels, keys, before, after }: ProfileRule): string {
  if (labels?.[0]) return labels[0];
  if (before) return i18n.t('crms.behind', [before]);
  return after ? i18n.t('crms.inFront', [after]) : (keys?.[0] ?? '');
}

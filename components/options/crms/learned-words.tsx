import { i18n } from '#i18n';
import { type CrmProfile, MAPPED_TYPES } from '../../../lib/domain/profile/profile.ts';
import { fieldWords } from '../../../lib/i18n/words.ts';
import type { Crms } from '../../../lib/ui/crms/crms-model.ts';
import { FeedText } from '../../feed-text.tsx';
import { Which } from '../../which.tsx';

/** The CRM's own words for ours: "Manufacturer" is "Producer" there. */
export function LearnedWords({ model, profile }: { model: Crms; profile: CrmProfile }) {
  const words = MAPPED_TYPES.flatMap((type) =>
    Object.entries(profile.valueMaps[type] ?? {}).map(([from, to]) => ({ type, from, to })),
  );
  if (words.length === 0) return null;
  return (
    <details class="crm__learned">
      <summary>{i18n.t('crms.words', words.length)}</summary>
      <p class="quiet">{i18n.t('settingHint.words')}</p>
      <ul>
        {words.map(({ type, from, to }) => (
          <li key={`${type} ${from}`}>
            <label>
              <span>
                <span class="quiet">{fieldWords(type)} · </span>
                <FeedText text={from} most={120} />
              </span>
              <input
                defaultValue={to}
                maxLength={200}
                autocomplete="off"
                onChange={(event) => {
                  const word = event.currentTarget.value.trim();
                  if (word) void model.mapWord(profile, type, from, word);
                }}
              />
            </label>
            <button type="button" class="button button--bare" onClick={() => void model.unmapWord(profile, type, from)}>
              {i18n.t('crms.forget')}
              <Which>{from}</Which>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

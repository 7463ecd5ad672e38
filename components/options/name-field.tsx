import { i18n } from '#i18n';
import { MARKETPLACE_NAMES } from '../../lib/domain/lead/marketplaces.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { describedBy, Field } from './field.tsx';

interface Props {
  name: string;
  /** What it is called when nothing is typed. */
  suggestion: string | null;
  error: string | null;
}

/** What the user calls the feed. The marketplaces are offered, since there is mostly one feed for each. */
export function NameField({ name, suggestion, error }: Props) {
  const hint = suggestion ? i18n.t('form.nameSuggestion', [isolated(suggestion)]) : i18n.t('form.nameHint');
  return (
    <Field id="feed-name" label={i18n.t('form.name')} hint={hint} error={error}>
      <input
        id="feed-name"
        name="name"
        class="short"
        list="feed-names"
        autocomplete="off"
        maxLength={80}
        placeholder={suggestion ?? ''}
        defaultValue={name}
        aria-invalid={error !== null}
        aria-describedby={describedBy('feed-name', hint, error)}
      />
      <datalist id="feed-names">
        {Object.values(MARKETPLACE_NAMES).map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
    </Field>
  );
}

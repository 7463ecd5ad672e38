import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { describedBy, Field } from './field.tsx';

/** The key: covered, until the user wants to compare it. The browser keeps what is typed, no state of ours does. */
export function KeyField({ error }: { error: string | null }) {
  const [shown, setShown] = useState(false);
  const hint = i18n.t('form.keyHint');
  return (
    <Field id="feed-key" label={i18n.t('form.key')} hint={hint} error={error}>
      <input
        id="feed-key"
        name="key"
        {...(shown ? { type: 'text', autocomplete: 'off' } : { type: 'password', autocomplete: 'off' })}
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={error !== null}
        aria-describedby={describedBy('feed-key', hint, error)}
      />
      <label class="field__toggle">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        {i18n.t('form.showKey')}
      </label>
    </Field>
  );
}

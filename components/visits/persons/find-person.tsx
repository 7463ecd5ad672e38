import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { describedBy, Field } from '../../options/field.tsx';

interface Props {
  busy: boolean;
  /** It was sent with nothing in it. */
  missing: boolean;
  onFind: (email: string, phone: string) => void;
}

export function FindPerson({ busy, missing, onFind }: Props) {
  const email = useRef<HTMLInputElement>(null);
  const phone = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (missing) email.current?.focus();
  }, [missing]);
  const error = missing ? i18n.t('persons.missing') : null;
  return (
    <form
      class="card form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onFind(email.current?.value ?? '', phone.current?.value ?? '');
      }}
    >
      <p class="quiet">{i18n.t('persons.text')}</p>
      <div class="pair">
        <Field id="person-email" label={i18n.t('persons.email')} error={error}>
          <input
            ref={email}
            id="person-email"
            type="email"
            autocomplete="off"
            maxLength={320}
            aria-invalid={missing}
            aria-describedby={describedBy('person-email', null, error)}
          />
        </Field>
        <Field id="person-phone" label={i18n.t('persons.phone')} hint={i18n.t('persons.phoneHint')}>
          <input
            ref={phone}
            id="person-phone"
            type="tel"
            autocomplete="off"
            maxLength={50}
            aria-describedby={describedBy('person-phone', true, null)}
          />
        </Field>
      </div>
      <div class="form__do">
        <button type="submit" class="button button--primary" aria-disabled={busy}>
          {i18n.t('persons.find')}
        </button>
      </div>
    </form>
  );
}

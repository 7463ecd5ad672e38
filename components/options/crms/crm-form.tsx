import { i18n } from '#i18n';
import { useEffect, useRef } from 'preact/hooks';
import { messageName } from '../../../lib/i18n/codes.ts';
import type { Crms } from '../../../lib/ui/crms/crms-model.ts';
import type { CrmForm as CrmFormState } from '../../../lib/ui/crms/crms-state.ts';
import { AddressInput } from '../address-input.tsx';
import { describedBy, Field } from '../field.tsx';
import { Help } from '../help.tsx';

/** Name and "new contact" address of a CRM, and what the browser will ask because of it. */
export function CrmForm({ model, state }: { model: Crms; state: CrmFormState }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('h3')?.focus(), []);
  const { profile, problem } = state;
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('#crm-address')?.focus();
  }, [problem]);
  return (
    <form
      ref={form}
      class="card form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        void model.submit({ name: textOf(data, 'name'), address: textOf(data, 'address') });
      }}
    >
      <h3 tabIndex={-1}>{i18n.t(profile ? 'crms.editTitle' : 'crms.addTitle')}</h3>
      <Field id="crm-name" label={i18n.t('crms.name')} hint={i18n.t('crms.nameHint')}>
        <input
          id="crm-name"
          name="name"
          class="short"
          autocomplete="off"
          maxLength={100}
          defaultValue={profile?.name ?? ''}
          aria-describedby={describedBy('crm-name', true, null)}
        />
      </Field>
      <ContactAddress profile={profile} problem={problem} onTyped={model.typed} />
      <p class="note note--plain">
        {state.origin ? i18n.t('crms.permission', [state.origin]) : i18n.t('crms.permissionUnknown')}
      </p>
      <Help topic="permission" />
      <div class="form__do">
        <button id="crm-submit" type="submit" class="button button--primary" aria-disabled={state.saving}>
          {i18n.t(profile ? 'crms.save' : 'crms.addTitle')}
        </button>
        <button type="button" class="button" onClick={model.closeForm}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </form>
  );
}

interface AddressProps extends Pick<CrmFormState, 'profile' | 'problem'> {
  onTyped: (address: string) => void;
}

function ContactAddress({ profile, problem, onTyped }: AddressProps) {
  const error = problem && i18n.t(`crmProblem.${messageName(problem)}`);
  const hint = i18n.t('crms.addressHint');
  return (
    <Field id="crm-address" label={i18n.t('crms.address')} hint={hint} error={error}>
      <AddressInput
        id="crm-address"
        name="address"
        value={profile?.newContactUrl ?? ''}
        hint={hint}
        error={error}
        onTyped={onTyped}
      />
    </Field>
  );
}

const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};

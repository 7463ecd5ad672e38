import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import type { Templates } from '../../../lib/ui/templates/templates-model.ts';
import { Field } from '../field.tsx';

/** What the user's name and company stand for in every template. */
export function SenderCard({ model }: { model: Templates }) {
  const stored = model.sender.value;
  const [sender, setSender] = useState(stored);
  useEffect(() => setSender(stored), [stored]);
  return (
    <form
      class="card form"
      onSubmit={(event) => {
        event.preventDefault();
        void model.saveSender(sender);
      }}
    >
      <h3>{i18n.t('template.senderTitle')}</h3>
      <p class="quiet">{i18n.t('template.senderText')}</p>
      <Field id="sender-name" label={i18n.t('template.field.myName')} hint={i18n.t('settingHint.senderName')}>
        <input
          id="sender-name"
          aria-describedby="sender-name-hint"
          class="short"
          autocomplete="name"
          maxLength={120}
          value={sender.name}
          onInput={({ currentTarget }) => setSender({ ...sender, name: currentTarget.value })}
        />
      </Field>
      <Field id="sender-company" label={i18n.t('template.field.myCompany')} hint={i18n.t('settingHint.senderCompany')}>
        <input
          id="sender-company"
          aria-describedby="sender-company-hint"
          class="short"
          autocomplete="organization"
          maxLength={200}
          value={sender.company}
          onInput={({ currentTarget }) => setSender({ ...sender, company: currentTarget.value })}
        />
      </Field>
      <div class="form__do">
        <button type="submit" class="button">
          {i18n.t('template.senderSave')}
        </button>
      </div>
    </form>
  );
}

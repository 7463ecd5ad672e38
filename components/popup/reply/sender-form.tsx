import { i18n } from '#i18n';
import { useId, useState } from 'preact/hooks';
import type { Composer } from '../../../lib/ui/triage/reply/composer-model.ts';

/** Who the reply is from, asked once. */
export function SenderForm({ composer }: { composer: Composer }) {
  const id = useId();
  const { name, company } = composer.sender.value;
  const [sender, setSender] = useState({ name, company });
  return (
    <fieldset class="reply__part reply__sender">
      <legend>{i18n.t('reply.signTitle')}</legend>
      <label for={`${id}-name`}>{i18n.t('template.field.myName')}</label>
      <input
        id={`${id}-name`}
        class="input"
        autocomplete="name"
        maxLength={120}
        value={sender.name}
        onInput={({ currentTarget }) => setSender({ ...sender, name: currentTarget.value })}
      />
      <label for={`${id}-company`}>{i18n.t('template.field.myCompany')}</label>
      <input
        id={`${id}-company`}
        class="input"
        autocomplete="organization"
        maxLength={200}
        value={sender.company}
        onInput={({ currentTarget }) => setSender({ ...sender, company: currentTarget.value })}
      />
      <button
        type="button"
        class="button"
        aria-disabled={!sender.name.trim()}
        onClick={() => sender.name.trim() && void composer.sign(sender)}
      >
        {i18n.t('reply.sign')}
      </button>
    </fieldset>
  );
}

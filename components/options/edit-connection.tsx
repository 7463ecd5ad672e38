import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Connection, ConnectionColour } from '../../lib/domain/connection/connection.ts';
import type { ConnectionDraft } from '../../lib/ui/connections/connection-draft.ts';
import type { FormState } from '../../lib/ui/connections/connections-state.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { AddressFields } from './address-fields.tsx';
import { ColourFields } from './colour-fields.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { problemAt } from './form-problem-words.ts';
import { ModeFields } from './mode-fields.tsx';
import { NameField } from './name-field.tsx';

interface Props {
  state: FormState;
  connection: Connection;
  colour: ConnectionColour;
  /** Opens with address and key to be entered, because the stored ones were refused. */
  newAddress: boolean;
  onTyped: (url: string) => void;
  onShowKnown: () => void;
  onSubmit: (draft: ConnectionDraft) => void;
  onCancel: () => void;
}

export function EditConnection({ state, connection, colour, newAddress, ...on }: Props) {
  const [replacing, setReplacing] = useState(newAddress);
  const mode = connection.mode === 'live' ? 'live' : 'test';
  return (
    <ConnectionForm
      state={state}
      title={i18n.t('form.editTitle', [isolated(connection.name)])}
      send={replacing ? i18n.t('form.add') : i18n.t('common.save')}
      onSubmit={on.onSubmit}
      onCancel={on.onCancel}
    >
      <NameField name={connection.name} suggestion={null} error={problemAt(state, 'name')} />
      <ColourFields start={colour} />
      <ModeFields legend={i18n.t('form.modeEdit')} start={mode} endsTest={mode === 'test'} />
      <label class="field__toggle">
        <input type="checkbox" checked={replacing} onChange={() => setReplacing(!replacing)} />
        {i18n.t('form.replaceAddress')}
      </label>
      {replacing && (
        <>
          <p class="quiet">{i18n.t('form.replaceAddressHint')}</p>
          <AddressFields state={state} onTyped={on.onTyped} onShowKnown={on.onShowKnown} />
        </>
      )}
    </ConnectionForm>
  );
}

import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Connection } from '../../lib/domain/connection/connection.ts';
import type { ConnectionDraft } from '../../lib/ui/connections/connection-draft.ts';
import type { FormState } from '../../lib/ui/connections/connections-state.ts';
import { isolated } from '../../lib/ui/visible-text.ts';
import { AddressFields } from './address-fields.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { problemAt } from './form-problem-words.ts';
import { ModeFields } from './mode-fields.tsx';

interface Props {
  state: FormState;
  connection: Connection;
  /** Opens with address and key to be entered, because the stored ones were refused. */
  newAddress: boolean;
  onTyped: (url: string) => void;
  onSubmit: (draft: ConnectionDraft) => void;
  onCancel: () => void;
}

export function EditConnection({ state, connection, newAddress, onTyped, onSubmit, onCancel }: Props) {
  const [replacing, setReplacing] = useState(newAddress);
  return (
    <ConnectionForm
      state={state}
      title={i18n.t('form.editTitle', [isolated(connection.name)])}
      send={replacing ? i18n.t('form.add') : i18n.t('common.save')}
      onSubmit={onSubmit}
      onCancel={onCancel}
    >
      <ModeFields legend={i18n.t('form.modeEdit')} start={connection.mode === 'live' ? 'live' : 'test'} />
      <label class="field__toggle">
        <input type="checkbox" checked={replacing} onChange={() => setReplacing(!replacing)} />
        {i18n.t('form.replaceAddress')}
      </label>
      {replacing && (
        <>
          <p class="quiet">{i18n.t('form.replaceAddressHint')}</p>
          <AddressFields errorAt={(field) => problemAt(state.problem, field)} origin={state.origin} onTyped={onTyped} />
        </>
      )}
    </ConnectionForm>
  );
}

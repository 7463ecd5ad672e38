import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { ConnectionDraft } from '../../lib/ui/connections/connection-draft.ts';
import type { FormState } from '../../lib/ui/connections/connections-state.ts';
import { AddressFields } from './address-fields.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { problemAt } from './form-problem-words.ts';
import { ModeFields } from './mode-fields.tsx';

interface Props {
  state: FormState;
  /** What is said of the feed's layout. */
  layout: ComponentChildren;
  onTyped: (url: string) => void;
  onSubmit: (draft: ConnectionDraft) => void;
  onCancel: () => void;
}

export function AddConnection({ state, layout, onTyped, onSubmit, onCancel }: Props) {
  return (
    <ConnectionForm
      state={state}
      title={i18n.t('form.addTitle')}
      text={i18n.t('form.addText')}
      send={i18n.t('form.add')}
      onSubmit={onSubmit}
      onCancel={onCancel}
    >
      <AddressFields errorAt={(field) => problemAt(state.problem, field)} origin={state.origin} onTyped={onTyped} />
      <ModeFields legend={i18n.t('form.mode')} start="test" />
      {layout}
      <p class="note note--plain">{i18n.t('form.budget')}</p>
    </ConnectionForm>
  );
}

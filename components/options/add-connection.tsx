import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { ConnectionColour } from '../../lib/domain/connection/connection.ts';
import type { ConnectionDraft } from '../../lib/ui/connections/connection-draft.ts';
import type { FormState } from '../../lib/ui/connections/connections-state.ts';
import { AddressFields } from './address-fields.tsx';
import { ColourFields } from './colour-fields.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { problemAt } from './form-problem-words.ts';
import { ModeFields } from './mode-fields.tsx';
import { NameField } from './name-field.tsx';

interface Props {
  state: FormState;
  /** One that no other feed has. */
  colour: ConnectionColour;
  /** What is said of the feed's layout. */
  layout: ComponentChildren;
  onTyped: (url: string) => void;
  onShowKnown: () => void;
  onSubmit: (draft: ConnectionDraft) => void;
  onCancel: () => void;
}

export function AddConnection({ state, colour, layout, onTyped, onShowKnown, onSubmit, onCancel }: Props) {
  return (
    <ConnectionForm
      state={state}
      title={i18n.t('form.addTitle')}
      text={i18n.t('form.addText')}
      send={i18n.t('form.add')}
      onSubmit={onSubmit}
      onCancel={onCancel}
    >
      <AddressFields state={state} onTyped={onTyped} onShowKnown={onShowKnown} />
      <NameField name="" suggestion={state.suggestion} error={problemAt(state, 'name')} />
      <ColourFields start={colour} />
      <ModeFields legend={i18n.t('form.mode')} start="test" />
      {layout}
      <p class="note note--plain">{i18n.t('form.budget')}</p>
    </ConnectionForm>
  );
}

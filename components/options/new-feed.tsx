import type { ComponentChildren } from 'preact';
import { freeColour } from '../../lib/domain/connection/colours.ts';
import type { Connections } from '../../lib/ui/connections/connections-model.ts';
import type { FormState } from '../../lib/ui/connections/connections-state.ts';
import { AddConnection } from './add-connection.tsx';

interface Props {
  model: Connections;
  state: FormState;
  layout: ComponentChildren;
  onShowKnown: () => void;
}

/** The form for a new feed, wherever on the page it was asked for. */
export const NewFeed = ({ model, state, layout, onShowKnown }: Props) => (
  <AddConnection
    state={state}
    colour={freeColour([...model.colours.value.values()])}
    layout={layout}
    onTyped={model.typed}
    onShowKnown={onShowKnown}
    onSubmit={(draft) => void model.submit(draft)}
    onCancel={model.closeForm}
  />
);

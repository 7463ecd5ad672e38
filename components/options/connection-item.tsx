import { useState } from 'preact/hooks';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import type { Connections } from '../../lib/ui/connections/connections-model.ts';
import { ConnectionCard } from './connection-card.tsx';
import { EditConnection } from './edit-connection.tsx';

/** A feed as a card; while it is edited, as its form. */
export function ConnectionItem({ model, view }: { model: Connections; view: ConnectionView }) {
  const [newAddress, setNewAddress] = useState(false);
  const { connection } = view;
  const { id } = connection;
  const form = model.form.value;
  const colour = model.colours.value.get(id);
  const edit = (address: boolean): void => {
    setNewAddress(address);
    model.openForm(connection);
  };
  return form?.connection?.id === id ? (
    <EditConnection
      state={form}
      connection={connection}
      colour={colour ?? 'grey'}
      newAddress={newAddress}
      onTyped={model.typed}
      onShowKnown={model.showKnown}
      onSubmit={(draft) => void model.submit(draft)}
      onCancel={model.closeForm}
    />
  ) : (
    <ConnectionCard
      view={view}
      colour={colour}
      now={model.clock.value}
      notice={model.notices.value[id]}
      problems={model.problems.value[id]}
      downloads={model.downloads.value[id]}
      fetching={model.fetching.value.includes(id)}
      onFetch={() => void model.fetchNow(id)}
      onAllow={() => void model.allow(connection)}
      onPause={(paused) => void model.setPaused(id, paused)}
      onEdit={() => edit(view.lastDownload?.outcome === 'no-address')}
      onNewAddress={() => edit(true)}
      onRemove={() => model.askRemove(connection)}
      onProblems={() => void model.loadProblems(id)}
      onDownloads={() => void model.loadDownloads(id)}
      onGoLive={() => model.askGoLive(connection)}
      onSeen={() => void model.noted(id)}
    />
  );
}

import { useState } from 'preact/hooks';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import type { Connections } from '../../lib/ui/connections/connections-model.ts';
import { ConnectionCard } from './connection-card.tsx';
import { EditConnection } from './edit-connection.tsx';

/** The feeds as cards; the one being edited is its form instead. */
export function ConnectionList({ model, views }: { model: Connections; views: ConnectionView[] }) {
  const [newAddress, setNewAddress] = useState(false);
  const form = model.form.value;
  return (
    <ul class="cards">
      {views.map((view) => {
        const { connection } = view;
        const { id } = connection;
        const edit = (address: boolean): void => {
          setNewAddress(address);
          model.openForm(connection);
        };
        return (
          <li key={id}>
            {form?.connection?.id === id ? (
              <EditConnection
                state={form}
                connection={connection}
                newAddress={newAddress}
                onTyped={model.typed}
                onSubmit={(draft) => void model.submit(draft)}
                onCancel={model.closeForm}
              />
            ) : (
              <ConnectionCard
                view={view}
                now={model.clock.value}
                notice={model.notices.value[id]}
                problems={model.problems.value[id]}
                fetching={model.fetching.value.includes(id)}
                onFetch={() => void model.fetchNow(id)}
                onAllow={() => void model.allow(connection)}
                onEdit={() => edit(false)}
                onNewAddress={() => edit(true)}
                onRemove={() => model.askRemove(connection)}
                onProblems={() => void model.loadProblems(id)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

import type { ConnectionView } from '../../lib/rpc/contract.ts';
import type { Connections } from '../../lib/ui/connections/connections-model.ts';
import { ConnectionItem } from './connection-item.tsx';

export function ConnectionList({ model, views }: { model: Connections; views: ConnectionView[] }) {
  return (
    <ul class="cards">
      {views.map((view) => (
        <li key={view.connection.id}>
          <ConnectionItem model={model} view={view} />
        </li>
      ))}
    </ul>
  );
}

import type { ConnectionView } from '../../lib/rpc/contract.ts';
import type { Connections } from '../../lib/ui/connections/connections-model.ts';
import { ConnectionItem } from './connection-item.tsx';

interface Props {
  model: Connections;
  views: ConnectionView[];
  onMapping: (connectionId: string) => void;
}

export function ConnectionList({ model, views, onMapping }: Props) {
  return (
    <ul class="cards">
      {views.map((view) => (
        <li key={view.connection.id}>
          <ConnectionItem model={model} view={view} onMapping={() => onMapping(view.connection.id)} />
        </li>
      ))}
    </ul>
  );
}

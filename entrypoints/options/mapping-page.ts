import { effect } from '@preact/signals';
import { onChange } from '../../lib/platform/changes.ts';
import { call } from '../../lib/rpc/client.ts';
import type { Connections } from '../../lib/ui/connections/connections-model.ts';
import { DraftStore } from '../../lib/ui/mapping/draft-store.ts';
import { mappingIn } from '../../lib/ui/mapping/mapping-address.ts';
import { type Mapping, MappingModel } from '../../lib/ui/mapping/mapping-model.ts';
import { saveFile } from './save-file.ts';

/** The model of the mapping page, which opens and closes with the address: so it can be reloaded and gone back from. */
export function mappingPage(connections: Connections): Mapping {
  const mapping = new MappingModel({ call, drafts: new DraftStore(localStorage), save: saveFile, onChange });
  const follow = (): void => void mapping.openFor(mappingIn(location.hash));
  addEventListener('hashchange', follow);
  effect(() => {
    const feeds = connections.list.value;
    if (feeds) mapping.keepDraftsOf(feeds.map(({ connection }) => connection.id));
  });
  follow();
  return mapping;
}

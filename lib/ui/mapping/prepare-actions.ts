import { NEW_FEED } from './mapping-address.ts';
import type { MappingDeps, MappingState } from './mapping-state.ts';

/** A mapping that is prepared from a sample before its feed is added, so that the first download is read rightly at once. */
export function prepareActions(state: MappingState, deps: MappingDeps) {
  state.prepared.value = deps.drafts.read(NEW_FEED) !== null;

  function forgetPrepared(): void {
    deps.drafts.write(NEW_FEED, null);
    state.prepared.value = false;
  }

  /** Gives what was prepared to the feed that has just been added. */
  async function givePrepared(connectionId: string): Promise<void> {
    const kept = deps.drafts.read(NEW_FEED);
    if (!kept) return;
    try {
      await deps.call('mapping.save', { connectionId, mapping: kept.mapping });
    } catch {
      // Not lost: it waits on the feed's own page, as changes do that are not applied.
      deps.drafts.write(connectionId, { ...kept, version: 0 });
    }
    forgetPrepared();
  }

  return { forgetPrepared, givePrepared };
}

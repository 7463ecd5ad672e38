import { oneTask } from './one-task.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** Opening the "new contact" form of a CRM whose address the user has given. */
export function crmActions(state: TriageState, { call }: Pick<TriageDeps, 'call'>) {
  async function loadCrms(): Promise<void> {
    // Without them there is one button less, which is no reason to say that something has failed.
    const { profiles } = await call('profiles.list', {}).catch(() => ({ profiles: [] }));
    state.crms.value = profiles.filter(({ newContactUrl }) => newContactUrl).map(({ id, name }) => ({ id, name }));
  }

  const create = (profileId: string): Promise<void> =>
    oneTask(state, 'create', async () => {
      const leadKey = state.lead.value?.feed.leadKey;
      if (leadKey !== undefined) await call('prefill.create', { leadKey, profileId });
    });

  return { loadCrms, create };
}

import { isAllowedSite } from '../../domain/policy/crm-sites.ts';
import { sitePattern } from '../../domain/site-pattern.ts';
import { errorCode } from '../error-code.ts';
import { oneTask } from './one-task.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** Opening the "new contact" form of a CRM whose address the user has given. */
export function crmActions(state: TriageState, { call, askFor }: Pick<TriageDeps, 'call' | 'askFor'>) {
  async function loadCrms(): Promise<void> {
    // Without them there is one button less, which is no reason to say that something has failed.
    const { profiles } = await call('profiles.list', {}).catch(() => ({ profiles: [] }));
    state.crms.value = profiles.flatMap(({ id, name, newContactUrl }) => {
      const origin = URL.parse(newContactUrl ?? '')?.origin;
      return origin ? [{ id, name, origin }] : [];
    });
  }

  /**
   * The access may have been taken back. The browser is asked at once, since it listens to that only within the click; the
   * question closes the popup, and the background goes on with the answer. It is told before: a popup that is being closed
   * tells nothing any more.
   */
  const create = (profileId: string): Promise<void> =>
    oneTask(state, 'create', async () => {
      const leadKey = state.lead.value?.feed.leadKey;
      const crm = state.crms.value.find(({ id }) => id === profileId);
      if (leadKey === undefined || !crm) return;
      const may = isAllowedSite(state.list.value?.allowedCrms ?? null, crm.origin);
      const told = call('prefill.create', { leadKey, profileId, ask: may });
      const asked = may ? askFor([sitePattern(crm.origin)]).catch(() => false) : Promise.resolve(false);
      try {
        await told;
      } catch (error) {
        if (errorCode(error) !== 'no-permission') throw error;
        // Where it was refused, nothing waits any longer.
        if (!(await asked)) await call('prefill.create', { leadKey, profileId });
      }
    });

  return { loadCrms, create };
}

import { batch, createModel, effect } from '@preact/signals';
import type { ProfileList } from '../../rpc/contract.ts';
import { errorCode } from '../error-code.ts';
import { newestAnswer } from '../newest-answer.ts';
import { crmActions } from './crm-actions.ts';
import { crmFormActions } from './crm-form-actions.ts';
import { type CrmsDeps, crmsState } from './crms-state.ts';

/** The CRMs that forms were filled in, what was learned of each, and where Leadstand may work. */
export const CrmsModel = createModel((deps: CrmsDeps) => {
  const state = crmsState();

  async function load(): Promise<{ list: ProfileList; allowed: Set<string> }> {
    const list = await deps.call('profiles.list', {});
    const origins = [...new Set(list.profiles.flatMap((profile) => profile.origins))];
    const granted = await Promise.all(origins.map((origin) => deps.permissions.contains(origin).catch(() => false)));
    return { list, allowed: new Set(origins.filter((_, at) => granted[at])) };
  }

  const refresh = newestAnswer(
    load,
    ({ list, allowed }) =>
      batch(() => {
        state.list.value = list;
        state.allowed.value = allowed;
        state.failure.value = null;
      }),
    (error) => {
      state.failure.value = errorCode(error);
    },
  );

  effect(() => deps.onChange(() => void refresh()));

  return { ...state, ...crmActions(state, deps, refresh), ...crmFormActions(state, deps, refresh), refresh };
});

export type Crms = InstanceType<typeof CrmsModel>;

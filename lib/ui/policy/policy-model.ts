import { createModel, effect, signal } from '@preact/signals';
import type { PolicyState } from '../../domain/policy/policy.ts';
import type { Call } from '../call.ts';
import { newestAnswer } from '../newest-answer.ts';

interface PolicyDeps {
  call: Call;
  onChange: (listener: () => void) => () => void;
}

/** What of the company's policy is in force; null where there is none, and as long as that is not known. */
export const PolicyModel = createModel((deps: PolicyDeps) => {
  const state = signal<PolicyState | null>(null);
  const refresh = newestAnswer(
    () => deps.call('policy.view', {}),
    (answer) => {
      state.value = answer;
    },
    // Nothing depends on it but what is offered: the background refuses what is not allowed.
    () => {},
  );
  effect(() => deps.onChange(() => void refresh()));
  return { state, refresh };
});

export type PolicyView = InstanceType<typeof PolicyModel>;

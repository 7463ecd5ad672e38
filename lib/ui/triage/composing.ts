import { batch } from '@preact/signals';
import type { Asked } from '../../domain/reply/reply-memory.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** What the composer of a reply takes from the model. */
export const composingWith = (state: TriageState, { call, copy, memory }: TriageDeps) => ({
  call,
  copy,
  memory,
  sent: (asked: Asked): void =>
    batch(() => {
      state.asked.value = asked;
      state.screen.value = 'lead';
    }),
});

import { batch } from '@preact/signals';
import { errorCode } from '../error-code.ts';
import type { Draft, MappingDeps, MappingState } from './mapping-state.ts';
import { readSample } from './read-sample.ts';

interface Named extends Blob {
  readonly name?: string;
}

/** Learning from a sample that the user brings. */
export function sampleActions(state: MappingState, deps: MappingDeps, set: (draft: Draft, at: string) => void) {
  async function learn(name: string, text: string, record?: string): Promise<void> {
    if (state.learning.value || state.desk.value?.locked) return;
    const id = state.open.value;
    batch(() => {
      state.learning.value = true;
      state.refusal.value = null;
    });
    try {
      const source = { from: 'text', text } as const;
      const answer = await deps.call('mapping.learn', record === undefined ? { source } : { source, record });
      if (state.open.value !== id) return;
      if (answer.kind === 'refused') {
        state.refusal.value = { what: 'sample', reason: answer.reason, at: answer.stoppedAt };
        return;
      }
      const { mapping, guesses, candidates, from } = answer;
      batch(() => {
        state.sample.value = { name, text };
        state.shows.value = 'sample';
        set({ mapping, start: mapping, confirmed: false, guesses, candidates, from }, `learned ${name} ${record}`);
        const records = candidates.find(({ record }) => record === mapping.record)?.count ?? 0;
        state.notice.value = { kind: 'learned', records, from };
      });
    } catch (error) {
      if (state.open.value === id) state.notice.value = { kind: 'error', code: errorCode(error) };
    } finally {
      if (state.open.value === id) state.learning.value = false;
    }
  }

  async function learnFile(file: Named): Promise<void> {
    const id = state.open.value;
    const read = await readSample(file);
    if (state.open.value !== id) return;
    if (!read.ok) state.refusal.value = { what: 'sample', reason: read.reason, at: null };
    else await learn(file.name ?? '', read.text);
  }

  /** Another element stands for a lead. */
  async function learnRecord(record: string): Promise<void> {
    const sample = state.sample.value;
    if (sample) await learn(sample.name, sample.text, record);
  }

  return { learnText: (text: string) => learn('', text), learnFile, learnRecord };
}

import { batch } from '@preact/signals';
import type { Evidence } from '../../domain/consent/evidence.ts';
import type { Channel, Purpose } from '../../domain/consent/purposes.ts';
import type { VisitsDeps, VisitsState } from './visits-state.ts';

/** One answer as it stands in a file or in a pasted mail. */
export interface ReadAnswer {
  code: string;
  said: 'yes' | 'no' | 'object' | 'withdraw';
  purposes: Purpose[];
  channels: Channel[];
  evidence: Evidence;
}

export type AnswerReader = (text: string) => {
  answers: ReadAnswer[];
  /** Rows that say nothing we understand, by the line they stand in. */
  unread: { line: number; problem: string }[];
};

/** Answers of many, from a form's file or from pasted mails: looked at first, then recorded. */
export function importActions(state: VisitsState, deps: VisitsDeps, refresh: () => Promise<void>) {
  const lookAt = (text: string): Promise<void> =>
    state.run('import', async () => {
      state.news.value = null;
      const { answers, unread } = deps.readAnswers(text);
      const matches = await deps.call('visits.matchCodes', { codes: answers.map(({ code }) => code) });
      const visits = new Map(matches.map(({ code, visit }) => [code, visit]));
      batch(() => {
        state.found.value = answers.map((answer) => ({ ...answer, visit: visits.get(answer.code) ?? null }));
        state.unread.value = unread;
      });
    });

  const recordAll = (): Promise<void> =>
    state.run('import', async () => {
      const found = state.found.value ?? [];
      let recorded = 0;
      for (const { visit, said, purposes, channels, evidence } of found) {
        if (!visit) continue;
        const reply = await deps.call('visits.answer', { heldKey: visit.heldKey, said, purposes, channels, evidence });
        if (reply.kind === 'recorded') recorded++;
      }
      batch(() => {
        state.news.value = { kind: 'imported', recorded, left: found.length - recorded };
        state.found.value = null;
        state.unread.value = [];
      });
      await refresh();
    });

  function dropImport(): void {
    batch(() => {
      state.found.value = null;
      state.unread.value = [];
    });
  }

  return { lookAt, recordAll, dropImport };
}

import { batch } from '@preact/signals';
import { readAnswerFile, type ReadAnswers, type ReadingContext, readPastedMail } from './answers/read-answers.ts';
import type { VisitsDeps, VisitsState } from './visits-state.ts';

/** Answers of many, from a form's file or from pasted mails: looked at first, then recorded. */
export function importActions(state: VisitsState, deps: VisitsDeps, refresh: () => Promise<void>) {
  const look = (read: (context: ReadingContext) => Promise<ReadAnswers>): Promise<void> =>
    state.run('import', async () => {
      state.news.value = null;
      const { zone, purposes, channels } = await deps.call('consent.settings', {});
      const { answers, unread } = await read({ now: deps.now(), zone, asked: { purposes, channels } });
      const matches = await deps.call('visits.matchCodes', { codes: answers.map(({ code }) => code) });
      const visits = new Map(matches.map(({ code, visit }) => [code, visit]));
      batch(() => {
        state.found.value = answers.map((answer) => ({ ...answer, visit: visits.get(answer.code) ?? null }));
        state.unread.value = unread;
      });
    });

  const lookAtMail = (text: string): Promise<void> => look((context) => readPastedMail(text, context));

  const lookAtFile = (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
    look((context) => readAnswerFile({ name, bytes }, context));

  const recordAll = (): Promise<void> =>
    state.run('import', async () => {
      const found = state.found.value ?? [];
      const failed: typeof found = [];
      const failures: unknown[] = [];
      let [recorded, notAsked] = [0, 0];
      for (const answer of found) {
        const { visit, said, purposes, channels, evidence } = answer;
        if (!visit) continue;
        const { heldKey } = visit;
        try {
          const reply = await deps.call('visits.answer', { heldKey, said, purposes, channels, evidence });
          if (reply.kind === 'recorded') recorded++;
          if (reply.kind === 'not-asked') notAsked++;
        } catch (error) {
          // Behind it others may have objected: one that cannot be recorded stops no other.
          failed.push(answer);
          failures.push(error);
        }
      }
      batch(() => {
        state.news.value = {
          kind: 'imported',
          recorded,
          left: found.length - recorded - notAsked,
          ...(notAsked > 0 && { notAsked }),
        };
        state.found.value = failed.length > 0 ? failed : null;
        state.unread.value = [];
      });
      await refresh();
      if (failures.length > 0) throw failures[0];
    });

  function dropImport(): void {
    batch(() => {
      state.found.value = null;
      state.unread.value = [];
    });
  }

  return { lookAtMail, lookAtFile, recordAll, dropImport };
}

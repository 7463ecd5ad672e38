import type { Evidence } from '../../domain/consent/evidence.ts';
import type { VisitView } from '../../rpc/methods/visits.ts';
import { composeReceipt } from '../../domain/receipts/compose.ts';
import type { AnswerDraft, VisitsDeps, VisitsState } from './visits-state.ts';

/** What the person said, and what becomes of it. */
export function answerActions(
  state: VisitsState,
  deps: VisitsDeps,
  refresh: () => Promise<void>,
  look: (visit: VisitView) => Promise<void>,
) {
  const { call } = deps;

  const answer = (draft: AnswerDraft, evidence: Evidence): Promise<void> =>
    state.run('answer', async () => {
      const visit = state.visit.value;
      if (!visit) return;
      state.news.value = null;
      const reply = await call('visits.answer', { heldKey: visit.heldKey, ...draft, evidence });
      if (reply.kind !== 'recorded') {
        state.news.value = { kind: 'refused', refusal: reply };
      } else {
        state.visit.value = reply.visit;
        state.news.value = { kind: 'recorded', said: draft.said };
        await look(reply.visit);
      }
      await refresh();
    });

  const undo = (): Promise<void> =>
    state.run('undo', async () => {
      const visit = state.visit.value;
      if (!visit) return;
      const undone = await call('visits.undo', { heldKey: visit.heldKey });
      state.visit.value = undone;
      state.news.value = { kind: 'undone' };
      await look(undone);
      await refresh();
    });

  /** All of a lead whose person consented; nothing of any other. */
  async function readLead(): Promise<void> {
    const visit = state.visit.value;
    if (visit?.standing.state !== 'consented') {
      state.lead.value = null;
      return;
    }
    const lead = await call('visits.read', { heldKey: visit.heldKey });
    if (state.visit.value?.heldKey === visit.heldKey) state.lead.value = lead;
  }

  const saveReceipt = (as: 'json' | 'text'): Promise<void> =>
    state.run('receipt', async () => {
      const recordId = state.visit.value?.standing.consent?.recordId;
      if (recordId === undefined) return;
      const { name, json } = await call('records.receipt', { recordId });
      if (as === 'json') deps.save(`${name}.json`, json, 'application/json');
      else deps.save(`${name}.txt`, await composeReceipt(json), 'text/plain');
    });

  return { answer, undo, readLead, saveReceipt };
}

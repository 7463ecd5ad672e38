import type { LeadLine } from '../../domain/find/line.ts';
import { everythingWaiting } from '../../domain/find/everything-waiting.ts';
import type { RelatedLead } from '../../domain/lead/repeats.ts';
import { newestAnswer } from '../newest-answer.ts';
import type { Original } from './list-state.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

const MOST_FOUND = 20;

/** What a request may be a duplicate of. */
export function originalActions(state: TriageState, { call }: Pick<TriageDeps, 'call'>) {
  let words = '';
  const ask = newestAnswer(
    async (): Promise<Original[]> => {
      const leadKey = state.menu.peek()?.subject.leadKeys[0];
      if (leadKey === undefined) return [];
      if (!words.trim()) return related(leadKey);
      const query = { ...everythingWaiting, box: 'all' as const, words };
      const { lines } = await call('triage.page', { query, limit: MOST_FOUND });
      return lines.filter((line) => line.leadKey !== leadKey).map(originalOf);
    },
    (found) => {
      state.originals.value = found;
    },
    () => {
      state.originals.value = [];
    },
  );

  /** Without words, the other requests of the buyer: it is among them as a rule. */
  function findOriginals(typed: string): Promise<void> {
    words = typed.slice(0, 200);
    return ask();
  }

  async function related(leadKey: string): Promise<Original[]> {
    const { earlier, later } = await call('triage.related', { leadKey });
    return [...later, ...earlier].filter(isRequest).map((one) => ({ ...one, company: '' }));
  }

  return { findOriginals };
}

const isRequest = ({ status }: RelatedLead): boolean => status !== null;

const originalOf = ({ leadKey, name, company, product, createdAt, receivedAt }: LeadLine): Original => ({
  leadKey,
  name,
  company,
  product,
  at: createdAt ?? receivedAt,
});

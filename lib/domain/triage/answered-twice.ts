import type { TriageEvent } from './triage.ts';

/** The first answer of each who gave one since the request was opened last, where that is more than one person. */
export function answeredTwice(history: readonly TriageEvent[]): { at: string; actor: string | undefined }[] {
  const since = history.findLastIndex(({ act }) => act === 'reopen') + 1;
  const byActor = new Map<string | undefined, string>();
  for (const { act, actor, at } of history.slice(since))
    if (act === 'answer' && !byActor.has(actor)) byActor.set(actor, at);
  return byActor.size < 2 ? [] : [...byActor].map(([actor, at]) => ({ actor, at }));
}

import type { TriageAct } from '../../domain/triage/triage.ts';
import type { Subject } from './list-state.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

type Act = (what: TriageAct, about: Subject) => Promise<void>;

/** The way to the composer, and the question whether a reply was sent. */
export function askedActions(state: TriageState, { call, memory }: Pick<TriageDeps, 'call' | 'memory'>, act: Act) {
  function openReply(): void {
    if (state.lead.value) state.screen.value = 'reply';
  }

  /** When the popup opens: a mail program that came to the front has closed the one before. */
  async function loadAsked(): Promise<void> {
    const asked = await memory.asked().catch(() => null);
    if (!asked) return;
    const lead = await call('triage.read', { leadKey: asked.leadKey }).catch(() => null);
    if (lead?.triage.status === 'new') state.asked.value = asked;
    else await memory.ask(null).catch(() => {});
  }

  async function sayAnswered(): Promise<void> {
    const asked = state.asked.value;
    if (!asked) return;
    forget();
    void memory.drop(asked.leadKey).catch(() => {});
    await act({ act: 'answer' }, { leadKeys: [asked.leadKey], name: asked.name });
  }

  /** It waits on, and what was written is there when the composer is opened again. */
  function notYet(): void {
    forget();
  }

  function forget(): void {
    state.asked.value = null;
    void memory.ask(null).catch(() => {});
  }

  return { openReply, loadAsked, sayAnswered, notYet };
}

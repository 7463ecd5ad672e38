import { batch } from '@preact/signals';
import { buyerName } from '../../domain/lead/buyer-name.ts';
import type { TriageAct } from '../../domain/triage/triage.ts';
import { MOST_ACTED, type Standing, staysListed, wouldChange } from './allowed-acts.ts';
import type { Listing } from './list-actions.ts';
import type { Subject } from './list-state.ts';
import { oneTask } from './one-task.ts';
import { neighbourOf } from './rows.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';
import type { UndoOffer } from './undo-offer.ts';

const NAMES_SHOWN = 5;

/** What is done about requests, one or many. */
export function actActions(state: TriageState, { call }: Pick<TriageDeps, 'call'>, { refresh }: Listing) {
  /** What a key or a button is about: the open request, else what is selected, else the row that the user is at. */
  function subject(): Subject | null {
    const { lead, screen, selected, cursor } = state;
    if (screen.value !== 'list' && lead.value)
      return { leadKeys: [lead.value.feed.leadKey], name: buyerName(lead.value.feed) };
    if (screen.value !== 'list') return null;
    const keys = selected.value.size > 0 ? [...selected.value] : cursor.value === null ? [] : [cursor.value];
    if (!keys.length) return null;
    return { leadKeys: keys.slice(0, MOST_ACTED), name: keys.length === 1 ? nameOf(state, keys[0]!) : '' };
  }

  /** One is acted upon at once; of several it is first said what would be done. */
  async function act(what: TriageAct, about: Subject | null = subject()): Promise<void> {
    if (!about) return;
    const [able, names] = [about.leadKeys.filter((key) => isAble(state, key, what)), state.list.peek()?.lines ?? []];
    state.menu.value = null;
    if (about.leadKeys.length > 1) {
      const chosen = new Set(able);
      state.bulk.value = {
        act: what,
        leadKeys: able,
        names: names
          .filter(({ leadKey }) => chosen.has(leadKey))
          .map(({ name }) => name)
          .slice(0, NAMES_SHOWN),
        leftOut: about.leadKeys.length - able.length,
      };
    } else if (able.length > 0) await run(what, about);
  }

  async function runBulk(): Promise<void> {
    const plan = state.bulk.value;
    if (!plan?.leadKeys.length) return;
    await run(plan.act, { leadKeys: plan.leadKeys, name: '' });
  }

  async function run(what: TriageAct, { leadKeys, name }: Subject): Promise<void> {
    let missed = false;
    await oneTask(state, 'act', async () => {
      const { at, changed, skipped } = await call('triage.act', { leadKeys: [...leadKeys], act: what });
      missed = changed.length === 0;
      const until = what.act === 'snooze' ? { until: what.until } : {};
      batch(() => {
        state.bulk.value = null;
        takeOut(state, what, changed);
        if (changed.length > 0) offer(state, { act: what.act, at, leadKeys: changed, name, skipped, ...until });
      });
    });
    // What was changed is told to all views, this one as well, and each asks for its list then: once is enough. Where nothing
    // was, what is shown here is old.
    if (missed) await refresh();
  }

  /** One row, whatever else is selected. */
  const only = (leadKey: string): Subject => ({ leadKeys: [leadKey], name: nameOf(state, leadKey) });

  return { subject, only, act, runBulk };
}

export type Acting = ReturnType<typeof actActions>;

const MOST_KEPT = 20;

function offer(state: TriageState, what: UndoOffer): void {
  state.done.value = [...state.done.value, what].slice(-MOST_KEPT);
  state.undo.offer(what);
}

const lineOf = (state: TriageState, leadKey: string) =>
  state.list.peek()?.lines.find((line) => line.leadKey === leadKey);

function nameOf(state: TriageState, leadKey: string): string {
  return lineOf(state, leadKey)?.name ?? '';
}

/** Of one that is not loaded, nothing is known, and the background decides. */
function isAble(state: TriageState, leadKey: string, { act }: TriageAct): boolean {
  const lead = state.lead.peek();
  const open: Standing | undefined =
    lead?.feed.leadKey === leadKey
      ? { answerExpected: lead.feed.answerExpected, status: lead.triage.status }
      : lineOf(state, leadKey);
  return !open || wouldChange(open, act);
}

/** The list without what has left it; the focus goes to the row that moved up. A note leaves everything where it is. */
function takeOut(state: TriageState, { act }: TriageAct, leadKeys: readonly string[]): void {
  if (act === 'note') return;
  const { list, cursor, selected } = state;
  const gone = new Set(leadKeys);
  const lines = list.value?.lines ?? [];
  const stay = lines.filter(({ leadKey }) => !gone.has(leadKey));
  if (!staysListed(state.query.peek(), act)) {
    const from = cursor.value !== null && gone.has(cursor.value) ? cursor.value : (leadKeys[0] ?? '');
    const next = neighbourOf(lines, from, new Set(stay.map(({ leadKey }) => leadKey)));
    if (list.value) list.value = { ...list.value, lines: stay };
    cursor.value = next;
    state.focusRow.value = next ?? '';
  } else state.focusRow.value = cursor.value ?? leadKeys[0] ?? '';
  selected.value = new Set();
  state.anchor.value = null;
  state.lead.value = null;
  state.trail.value = [];
  state.screen.value = 'list';
}

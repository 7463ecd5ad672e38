import { batch, computed, untracked } from '@preact/signals';
import type { TriageEvent } from '../../domain/triage/triage.ts';
import type { Output } from '../../rpc/contract.ts';
import type { Meanwhile } from './colleague-state.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** Well within the ten minutes for which the team believes that somebody has a request open. */
const RENEW_MS = 4 * 60_000;

type Deps = Pick<TriageDeps, 'call' | 'after'>;
type Since = Output<'team.since'>;

/** A request that is open, as far as its team is concerned. */
interface Watch {
  leadKey: string;
  /** What was shown of it when it was opened, and what the user was told since. */
  seen: Set<string>;
  /** The colleague whom the user was told of. */
  told: string | null;
  /** Null for somebody alone. */
  first: Promise<Since>;
  end: () => void;
}

/** Tells colleagues which request is open here, and the user what they do about it. Nothing of it for somebody alone. */
export function colleagueActions(state: TriageState, deps: Deps) {
  const open = computed(() => state.lead.value?.feed.leadKey ?? null);
  let watch: Watch | null = null;
  let goOn: (() => void) | null = null;

  /** For an effect: the request that is left is given up, and the one that is opened is claimed. */
  function follow(): void {
    const leadKey = open.value;
    untracked(() => {
      watch?.end();
      batch(() => {
        state.openWith.value = null;
        state.meanwhile.value = null;
      });
      watch = leadKey === null ? null : begin(state, deps, leadKey);
    });
  }

  /** For an effect: acts of colleagues are shown with their names. */
  function nameThem(): void {
    const [lead, known] = [state.lead.value, state.colleagues.value];
    if (lead?.triage.history.some(({ actor }) => actor !== undefined && !known.has(actor))) void loadNames(state, deps);
  }

  /**
   * Does what the user is about to do, unless a colleague did something that they have not been told: then it waits for their
   * answer.
   */
  async function unlessMeanwhile(what: Meanwhile['goOn'], work: () => void | Promise<void>): Promise<void> {
    const since = watch && (await newsOf(deps, watch));
    if (!since) return work();
    state.meanwhile.value = { ...since, goOn: what };
    goOn = () => void work();
  }

  /** The user has read it, and goes on or does not. */
  function afterMeanwhile(on: boolean): void {
    const [news, work] = [state.meanwhile.peek(), goOn];
    goOn = null;
    if (!news) return;
    for (const one of news.acts) watch?.seen.add(nameOf(one));
    if (watch) watch.told = news.openWith;
    state.meanwhile.value = null;
    if (on) work?.();
    else state.screen.value = 'lead';
  }

  return { follow, nameThem, unlessMeanwhile, afterMeanwhile, giveUp: (): void => watch?.end() };
}

export type ColleagueActions = ReturnType<typeof colleagueActions>;

/** The name of an act, as the background knows it. */
const nameOf = ({ at, act }: Pick<TriageEvent, 'at' | 'act'>): string => `${at} ${act}`;

function begin(state: TriageState, { call, after }: Deps, leadKey: string): Watch {
  const seen = new Set((state.lead.peek()?.triage.history ?? []).map(nameOf));
  const first = call('team.since', { leadKey, seen: [...seen] }).catch(() => null);
  let stop = (): void => {};
  let over = false;

  async function claim(): Promise<void> {
    const claimed = await call('team.claim', { leadKey }).catch(() => null);
    if (over) return;
    state.openWith.value = claimed?.by ?? null;
    stop = after(RENEW_MS, () => void claim());
  }
  void first.then((since) => (since && !over ? claim() : undefined));

  function end(): void {
    if (over) return;
    over = true;
    stop();
    void first.then((since) => since && call('team.release', { leadKey }).catch(() => null));
  }
  return { leadKey, seen, told: null, first, end };
}

/** What the user has not been told; null where there is nothing. */
async function newsOf({ call }: Deps, { leadKey, seen, told, first }: Watch): Promise<NonNullable<Since> | null> {
  if ((await first) === null) return null;
  const since = await call('team.since', { leadKey, seen: [...seen] }).catch(() => null);
  return since && (since.acts.length > 0 || (since.openWith !== null && since.openWith !== told)) ? since : null;
}

async function loadNames(state: TriageState, { call }: Deps): Promise<void> {
  const team = await call('team.status', {}).catch(() => null);
  const history = state.lead.peek()?.triage.history ?? [];
  // Who is not known to it stays without a name, and is not asked for again.
  state.colleagues.value = new Map([
    ...state.colleagues.peek(),
    ...history.map(({ actor = '' }) => [actor, ''] as const),
    ...(team?.members ?? []).map(({ actor, name }) => [actor, name] as const),
  ]);
}

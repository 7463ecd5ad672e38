import { actName } from '../../domain/triage/triage.ts';
import type { Output } from '../../rpc/contract.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** Well within the ten minutes for which the team believes that somebody has a request open. */
const RENEW_MS = 4 * 60_000;

type Deps = Pick<TriageDeps, 'call' | 'after'>;
type Since = Output<'team.since'>;

/** A request that is open, as far as its team is concerned. */
export interface Watch {
  leadKey: string;
  /** What the user knew of it when it was opened, and what they were told since. */
  seen: Set<string>;
  /** The colleague whom the user was told of. */
  told: string | null;
  /** Null for somebody alone; undefined where it could not be asked, which is no answer. */
  first: Promise<Since | undefined>;
  /** The first answer is on its way, and so is as new as another one would be. */
  asking: boolean;
  end: () => void;
}

export function beginWatch(state: TriageState, { call, after }: Deps, leadKey: string): Watch {
  const shown = (state.lead.peek()?.triage.history ?? []).map(actName);
  const seen = new Set(state.seenBefore.peek() ?? shown);
  state.seenBefore.value = null;
  const first = ask(call, leadKey, seen);
  let stop = (): void => {};
  let over = false;
  let claiming: Promise<void> = Promise.resolve();

  async function claim(): Promise<void> {
    const claimed = await call('team.claim', { leadKey }).catch(() => null);
    if (over) return;
    state.openWith.value = claimed?.by ?? null;
    stop = after(RENEW_MS, begin);
  }
  function begin(): void {
    claiming = claim();
  }

  /** What was claimed last may be on its way yet, and would stand after it was given up. */
  async function giveUp(): Promise<void> {
    if (!(await first)) return;
    await claiming;
    await call('team.release', { leadKey }).catch(() => null);
  }

  function end(): void {
    if (over) return;
    over = true;
    stop();
    void giveUp();
  }

  const watch: Watch = { leadKey, seen, told: null, first, asking: true, end };
  async function whenAnswered(): Promise<void> {
    const since = await first;
    watch.asking = false;
    if (since && !over) begin();
  }
  void whenAnswered();
  return watch;
}

/** What the user has not been told; null where there is nothing. */
export type News = NonNullable<Since> | null;

export const newIn = ({ told }: Watch, since: NonNullable<Since>): News =>
  since.acts.length > 0 || (since.openWith !== null && since.openWith !== told) ? since : null;

export async function askNews({ call }: Deps, watch: Watch): Promise<News> {
  const since = await ask(call, watch.leadKey, watch.seen);
  return since ? newIn(watch, since) : null;
}

const ask = (call: Deps['call'], leadKey: string, seen: ReadonlySet<string>): Promise<Since | undefined> =>
  call('team.since', { leadKey, seen: [...seen] }).catch(() => undefined);

import { batch, computed, untracked } from '@preact/signals';
import { actName } from '../../domain/triage/triage.ts';
import type { Meanwhile } from './colleague-state.ts';
import { askNews, beginWatch, newIn, type News, type Watch } from './colleague-watch.ts';
import { oneTask } from './one-task.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

type Deps = Pick<TriageDeps, 'call' | 'after'>;

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
      goOn = null;
      batch(() => {
        state.openWith.value = null;
        state.meanwhile.value = null;
      });
      watch = leadKey === null ? null : beginWatch(state, deps, leadKey);
    });
  }

  /** For an effect: acts of colleagues are shown with their names. */
  function nameThem(): void {
    const [lead, known] = [state.lead.value, state.colleagues.value];
    if (lead?.triage.history.some(({ actor }) => actor !== undefined && !known.has(actor))) void loadNames(state, deps);
  }

  /**
   * Does what the user is about to do, unless a colleague did something that they have not been told: then it waits for their
   * answer. The server takes its time, and by then the user may be elsewhere: nothing is done there.
   */
  async function unlessMeanwhile(what: Meanwhile['goOn'], work: () => void | Promise<void>): Promise<void> {
    const [asked, screen, target] = [watch, state.screen.peek(), state.target.peek()];
    const isHere = (): boolean =>
      watch === asked && state.screen.peek() === screen && state.target.peek() === target && !state.menu.peek();
    const news = asked && (await toTell(asked));
    // Undefined where something else was under way: then it was pressed twice.
    if (news === undefined || !isHere()) return;
    if (news === null) return work();
    state.meanwhile.value = { ...news, goOn: what };
    goOn = () => void work();
  }

  async function toTell(asked: Watch): Promise<News | undefined> {
    // What was asked when the request was opened, and is not answered yet, is as new as another answer would be.
    const isNew = asked.asking;
    const first = await asked.first;
    if (first === null) return null;
    if (isNew && first) return newIn(asked, first);
    let news: News | undefined;
    await oneTask(state, 'ask-team', async () => {
      news = await askNews(deps, asked);
    });
    return news;
  }

  /** The user has read it, and goes on or does not. */
  function afterMeanwhile(on: boolean): void {
    const [news, work] = [state.meanwhile.peek(), goOn];
    goOn = null;
    if (!news) return;
    for (const one of news.acts) watch?.seen.add(actName(one));
    if (watch) watch.told = news.openWith;
    state.meanwhile.value = null;
    if (on) work?.();
    else state.screen.value = 'lead';
  }

  return { follow, nameThem, unlessMeanwhile, afterMeanwhile, giveUp: (): void => watch?.end() };
}

export type ColleagueActions = ReturnType<typeof colleagueActions>;

async function loadNames(state: TriageState, { call }: Deps): Promise<void> {
  const team = await call('team.status', {}).catch(() => null);
  if (!team) return;
  const known = state.colleagues.peek();
  const actors = (state.lead.peek()?.triage.history ?? []).flatMap(({ actor }) => actor ?? []);
  state.colleagues.value = new Map([
    // Who is not known to the team stays without a name, and is not asked for at every change.
    ...actors.filter((actor) => !known.has(actor)).map((actor) => [actor, ''] as const),
    ...known,
    ...team.members.map(({ actor, name }) => [actor, name] as const),
  ]);
}

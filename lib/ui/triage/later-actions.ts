import { errorCode } from '../error-code.ts';
import { laterCode } from '../later-code.ts';
import { oneTask } from './one-task.ts';
import type { ForOpen, OpenActions } from './open-actions.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

const code = laterCode(async () => (await import('./open-actions.ts')).openActions);

/** Begins to load what the list does not need, for when it is likely to be wanted. */
export const loadOpenActions = code.load;

/** What `open-actions.ts` does. Once its code is there it is done at once; what is asked for earlier is done then. */
export function laterActions(state: TriageState, deps: TriageDeps, list: ForOpen) {
  let made: OpenActions | null = null;
  const here = (): OpenActions | null => (made ??= code.now()?.(state, deps, list) ?? null);
  const loaded = async (): Promise<OpenActions> => (made ??= (await code.load())(state, deps, list));
  /** Null after telling the user: a browser that is being closed or updated can have lost the file. */
  const orTold = async (): Promise<OpenActions | null> => {
    try {
      return await loaded();
    } catch (error) {
      state.failure.value = { during: 'open', code: errorCode(error) };
      return null;
    }
  };
  const pass =
    <Args extends unknown[], Result>(to: (made: OpenActions) => (...args: Args) => Result) =>
    async (...args: Args): Promise<Awaited<Result> | undefined> => {
      const on = here() ?? (await orTold());
      return on ? await to(on)(...args) : undefined;
    };
  /** For what nobody waits for. */
  const tell =
    <Args extends unknown[]>(to: (made: OpenActions) => (...args: Args) => unknown) =>
    (...args: Args): void =>
      void pass(to)(...args);
  here();

  return {
    begin: pass((on) => on.begin),
    // Before it begins there is nothing that could be looked at again.
    lookAgain: (): void => made?.lookAgain(),
    stop: (): void => made?.stop(),
    /** Taken up at once, so that no other task gets in between. */
    open: (leadKey: string): Promise<void> =>
      oneTask(state, 'open', async () => (here() ?? (await loaded())).openNow(leadKey)),
    ...atLead(pass, tell),
    ...atPage(pass, tell),
    ...overList(pass, tell),
  };
}

type Pass = <Args extends unknown[], Result>(
  to: (made: OpenActions) => (...args: Args) => Result,
) => (...args: Args) => Promise<Awaited<Result> | undefined>;

type Tell = <Args extends unknown[]>(to: (made: OpenActions) => (...args: Args) => unknown) => (...args: Args) => void;

const atLead = (pass: Pass, tell: Tell) => ({
  back: tell((on) => on.back),
  leave: tell((on) => on.leave),
  openRelated: pass((on) => on.openRelated),
  openReply: tell((on) => on.openReply),
  afterMeanwhile: tell((on) => on.afterMeanwhile),
  giveUp: tell((on) => on.giveUp),
  sayAnswered: pass((on) => on.sayAnswered),
  notYet: tell((on) => on.notYet),
  informed: pass((on) => on.informed),
  replied: pass((on) => on.replied),
  informAgain: pass((on) => on.informAgain),
  copyText: async (text: string): Promise<boolean> => (await pass((on) => on.copyText)(text)) ?? false,
  loadLegal: pass((on) => on.loadLegal),
  addNote: async (words: string): Promise<boolean> => (await pass((on) => on.addNote)(words)) ?? false,
  takeBack: pass((on) => on.takeBack),
  putRight: pass((on) => on.putRight),
});

const atPage = (pass: Pass, tell: Tell) => ({
  resume: pass((on) => on.resume),
  pageLoaded: pass((on) => on.pageLoaded),
  create: pass((on) => on.create),
  look: pass((on) => on.look),
  correctFilled: pass((on) => on.correctFilled),
  fill: pass((on) => on.fill),
  fillNow: pass((on) => on.fillNow),
  undoFill: pass((on) => on.undoFill),
  showReport: pass((on) => on.showReport),
  correct: pass((on) => on.correct),
  mapValue: pass((on) => on.mapValue),
  edit: tell((on) => on.edit),
  point: pass((on) => on.point),
  stopPointing: tell((on) => on.stopPointing),
});

const overList = (pass: Pass, tell: Tell) => ({
  fetchNow: pass((on) => on.fetchNow),
  loadSample: pass((on) => on.loadSample),
  findOriginals: pass((on) => on.findOriginals),
  openedFilters: tell((on) => on.openedFilters),
  saveView: pass((on) => on.saveView),
  renameView: pass((on) => on.renameView),
  deleteView: pass((on) => on.deleteView),
});

import type { SavedView } from '../../domain/find/query.ts';
import { oneTask } from './one-task.ts';
import type { TriageDeps } from './triage-deps.ts';
import type { TriageState } from './triage-state.ts';

/** What can be chosen to narrow the list to, and the views that keep what was chosen. */
export function viewActions(state: TriageState, { call, newId }: Pick<TriageDeps, 'call' | 'newId'>) {
  async function loadFacets(): Promise<void> {
    // Without them the choices that are made can still be taken back.
    state.facets.value = await call('triage.facets', {}).catch(() => state.facets.peek());
  }

  const saveViews = (views: SavedView[]): Promise<void> =>
    oneTask(state, 'views', async () => {
      const saved = await call('views.save', { views });
      if (state.list.value) state.list.value = { ...state.list.value, views: saved };
    });
  const views = (): SavedView[] => state.list.peek()?.views ?? [];

  return {
    /** The choices are counted when they are looked at. */
    openedFilters: (): void => void loadFacets(),
    saveView: (name: string): Promise<void> =>
      saveViews([...views(), { id: newId(), name: name.trim(), query: state.query.peek() }]),
    renameView: (id: string, name: string): Promise<void> =>
      saveViews(views().map((view) => (view.id === id ? { ...view, name: name.trim() } : view))),
    deleteView: (id: string): Promise<void> => saveViews(views().filter((view) => view.id !== id)),
  };
}

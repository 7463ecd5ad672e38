import { batch } from '@preact/signals';
import type { OutcomeMenu, Overlay, Subject } from './list-state.ts';
import type { TriageState } from './triage-state.ts';

/** Menus of outcomes, and the other things that open over the list. */
export function outcomeActions(
  state: TriageState,
  subject: () => Subject | null,
  findOriginals: (words: string) => Promise<void>,
) {
  function openMenu(outcome: OutcomeMenu['outcome'], about: Subject | null = subject()): void {
    // A duplicate is one of another; what several are duplicates of would have to be asked for each.
    if (!about || (outcome === 'duplicate' && about.leadKeys.length > 1)) return;
    batch(() => {
      state.originals.value = null;
      state.menu.value = { outcome, subject: about };
    });
    if (outcome === 'duplicate') void findOriginals('');
  }

  function closeMenu(): void {
    batch(() => {
      state.menu.value = null;
      state.bulk.value = null;
      state.overlay.value = null;
    });
  }

  return {
    openMenu,
    closeMenu,
    ...overlayActions(state),
  };
}

function overlayActions(state: TriageState) {
  const open = (overlay: Overlay) => (): void => {
    state.overlay.value = overlay;
  };
  return {
    /** The list is where is searched, from wherever one is. */
    focusSearch(): void {
      batch(() => {
        state.lead.value = null;
        state.trail.value = [];
        state.screen.value = 'list';
        state.toSearch.value += 1;
      });
    },
    openHelp: open('help'),
    openFilters: open('filters'),
    openViews: open('views'),
    openExport: open('export'),
  };
}

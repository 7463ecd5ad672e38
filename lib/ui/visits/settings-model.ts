import { computed, createModel, signal } from '@preact/signals';
import type { ConsentSettings } from '../../domain/consent/settings.ts';
import type { Call } from '../call.ts';
import { missingInSettings } from './missing-items.ts';
import { tasks } from './tasks.ts';

/** What notices say, how long things are kept, and the user's own rules for countries; a draft until it is saved. */
export const SettingsModel = createModel((deps: { call: Call }) => {
  const { call } = deps;
  const saved = signal<ConsentSettings | null>(null);
  const draft = signal<ConsentSettings | null>(null);
  const state = { ...tasks<'load' | 'save'>(), saved, draft, told: signal(false) };

  const changed = computed(() => JSON.stringify(saved.value) !== JSON.stringify(draft.value));
  const missing = computed(() => (draft.value ? missingInSettings(draft.value) : []));

  /** What is being typed is not thrown away. */
  const refresh = (): Promise<void> =>
    state.run('load', async () => {
      const settings = await call('consent.settings', {});
      draft.value = rebased(draft.value, saved.value, settings);
      saved.value = settings;
    });

  function change(part: Partial<ConsentSettings>): void {
    if (!draft.value) return;
    draft.value = { ...draft.value, ...part };
    state.told.value = false;
  }

  const save = (): Promise<void> =>
    state.run('save', async () => {
      if (!draft.value) return;
      const settings = await call('consent.saveSettings', { settings: draft.value });
      saved.value = settings;
      draft.value = settings;
      state.told.value = true;
    });

  function discard(): void {
    draft.value = saved.value;
    state.told.value = false;
  }

  return { ...state, changed, missing, refresh, change, save, discard };
});

/** What was typed on what is stored by now: a rule that was made at a visit meanwhile is not undone by saving. */
function rebased(draft: ConsentSettings | null, before: ConsentSettings | null, now: ConsentSettings): ConsentSettings {
  if (!draft || !before) return now;
  const parts = Object.keys(draft) as (keyof ConsentSettings)[];
  const typed = parts.filter((part) => JSON.stringify(draft[part]) !== JSON.stringify(before[part]));
  return { ...now, ...Object.fromEntries(typed.map((part) => [part, draft[part]])) };
}

export type Settings = InstanceType<typeof SettingsModel>;

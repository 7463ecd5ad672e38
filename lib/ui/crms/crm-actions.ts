import type { CrmProfile, MappedType, Meaning, ProfileRule } from '../../domain/profile/profile.ts';
import { errorCode } from '../error-code.ts';
import { type CrmsDeps, type CrmsState, note } from './crms-state.ts';

/** What can be done to a CRM that is there. */
export function crmActions(state: CrmsState, deps: CrmsDeps, refresh: () => Promise<void>) {
  const { call } = deps;

  async function noted(id: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      note(state, id, { kind: 'error', code: errorCode(error) });
    }
    await refresh();
  }

  const save = (profile: CrmProfile): Promise<void> =>
    noted(profile.id, async () => {
      await call('profiles.save', { profile });
      note(state, profile.id, { kind: 'saved' });
    });

  const changeRule = (profile: CrmProfile, rule: ProfileRule, type: Meaning): Promise<void> =>
    save({ ...profile, rules: profile.rules.map((one) => (one === rule ? { ...rule, type } : one)) });

  const removeRule = (profile: CrmProfile, rule: ProfileRule): Promise<void> =>
    save({ ...profile, rules: profile.rules.filter((one) => one !== rule) });

  const mapWord = (profile: CrmProfile, type: MappedType, from: string, to: string): Promise<void> =>
    save({ ...profile, valueMaps: { ...profile.valueMaps, [type]: { ...profile.valueMaps[type], [from]: to } } });

  function unmapWord(profile: CrmProfile, type: MappedType, from: string): Promise<void> {
    const { [from]: _gone, ...others } = profile.valueMaps[type] ?? {};
    return save({ ...profile, valueMaps: { ...profile.valueMaps, [type]: others } });
  }

  /** Only from a click: the browser asks. */
  async function allow(profile: CrmProfile, origin: string): Promise<void> {
    const granted = await deps.permissions.request(origin).catch(() => false);
    if (granted) note(state, profile.id, { kind: 'allowed' });
    await refresh();
  }

  const takeBack = (profile: CrmProfile, origin: string): Promise<void> =>
    noted(profile.id, async () => {
      await deps.permissions.remove(origin);
      note(state, profile.id, { kind: 'taken-back' });
    });

  const exportFile = (profile: CrmProfile): Promise<void> =>
    noted(profile.id, async () => {
      const { name, text } = await call('profiles.export', { id: profile.id });
      deps.save(`${name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'crm'}.leadstand.json`, text);
    });

  const importText = (profile: CrmProfile, text: string): Promise<void> =>
    noted(profile.id, async () => {
      const answer = await call('profiles.import', { text, origin: profile.origins[0] ?? '' });
      note(state, profile.id, answer.kind === 'refused' ? answer : { kind: 'imported' });
    });

  function askRemove(profile: CrmProfile | null): void {
    state.removing.value = profile;
    if (profile) state.removed.value = false;
  }

  async function remove(): Promise<void> {
    const profile = state.removing.value;
    if (!profile) return;
    state.removing.value = null;
    await noted(profile.id, async () => {
      await call('profiles.remove', { id: profile.id });
      state.removed.value = true;
    });
  }

  return { changeRule, removeRule, mapWord, unmapWord, allow, takeBack, exportFile, importText, askRemove, remove };
}

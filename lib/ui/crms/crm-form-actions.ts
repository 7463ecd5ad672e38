import { isAllowedSite } from '../../domain/policy/crm-sites.ts';
import { readContactAddress } from './contact-address.ts';
import type { CrmProfile } from '../../domain/profile/profile.ts';
import { type CrmFormProblem, type CrmsDeps, type CrmsState, note } from './crms-state.ts';

/** What is typed into the form. */
export interface CrmDraft {
  name: string;
  address: string;
}

export function crmFormActions(state: CrmsState, deps: CrmsDeps, refresh: () => Promise<void>) {
  const { form } = state;

  function openForm(profile: CrmProfile | null): void {
    form.value = { profile, saving: false, problem: null, origin: profile?.origins[0] ?? null };
    state.removed.value = false;
  }

  function closeForm(): void {
    form.value = null;
  }

  function typed(address: string): void {
    if (!form.value) return;
    const read = readContactAddress(address);
    form.value = { ...form.value, origin: read.ok ? read.origin : null, problem: null };
  }

  function stop(problem: CrmFormProblem): void {
    if (form.value) form.value = { ...form.value, saving: false, problem };
  }

  /** An address may be left out of a CRM that is there; then it is filled as before, and not opened. */
  async function submit({ name, address }: CrmDraft): Promise<void> {
    const open = form.value;
    if (!open || open.saving) return;
    const read = readContactAddress(address);
    const needless = open.profile !== null && !read.ok && read.problem === 'missing';
    if (!read.ok && !needless) return stop(read.problem);
    if (read.ok && !isAllowedSite(state.list.value?.allowedCrms ?? null, read.origin)) return stop('not-allowed');
    form.value = { ...open, saving: true, problem: null };
    // Nothing may be awaited before this: a browser listens to such a question only within the click itself.
    const granted = read.ok ? deps.permissions.request(read.origin) : Promise.resolve(true);
    if (!(await granted.catch(() => false))) return stop('permission-refused');
    try {
      const profile = profileOf(open.profile, name, read.ok ? read : null, deps.newId);
      await deps.call('profiles.save', { profile });
      form.value = null;
      note(state, profile.id, { kind: 'saved' });
      await refresh();
    } catch {
      stop('save-failed');
    }
  }

  return { openForm, closeForm, typed, submit };
}

function profileOf(
  before: CrmProfile | null,
  name: string,
  address: { url: string; origin: string } | null,
  newId: () => string,
): CrmProfile {
  const origins = new Set([...(before?.origins ?? []), ...(address ? [address.origin] : [])]);
  return {
    id: before?.id ?? newId(),
    name: (name.trim() || before?.name || URL.parse(address?.url ?? '')?.host || 'CRM').slice(0, 100),
    basedOn: before?.basedOn ?? null,
    origins: [...origins],
    rules: before?.rules ?? [],
    valueMaps: before?.valueMaps ?? {},
    newContactUrl: address?.url ?? null,
    confirmed: before?.confirmed ?? false,
  };
}

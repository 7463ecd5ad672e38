import { batch, computed, createModel, effect, type Signal, signal } from '@preact/signals';
import type { TriageSettings } from '../../domain/triage/settings.ts';
import { type SettingsProblem, settingsProblems } from '../../domain/triage/settings-problems.ts';
import type { ErrorCode } from '../../rpc/contract.ts';
import type { Call } from '../call.ts';
import { errorCode } from '../error-code.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { type ResetGroup, take, withDefaults } from '../settings/reset.ts';

/** The part of the page that was changed last: what became of it is said there. */
export type SettingsPart = 'hours' | 'targets' | 'mine' | 'notices' | 'replies';

export type SettingsNews =
  | { kind: 'saved'; part: SettingsPart }
  | { kind: 'failed'; part: SettingsPart; code: ErrorCode }
  /** The browser asked, and the user said no. */
  | { kind: 'refused'; part: 'notices' };

export interface TriageSettingsDeps {
  call: Call;
  /** Of the browser, to show notices. */
  permission: { request: () => Promise<boolean>; contains: () => Promise<boolean> };
  onChange: (listener: () => void) => () => void;
}

/** How the user works: each change is stored at once, unless nobody could work by it. */
export const TriageSettingsModel = createModel(({ call, permission, onChange }: TriageSettingsDeps) => {
  /** What is on the page; null until it is known. */
  const settings = signal<TriageSettings | null>(null);
  const problems = computed<readonly SettingsProblem[]>(() => (settings.value ? settingsProblems(settings.value) : []));
  const news = signal<SettingsNews | null>(null);
  /** Whether the browser lets notices be shown; null until it is known. */
  const allowed = signal<boolean | null>(null);
  /** What was there before a part was set back to its defaults; gone with the next change. */
  const before = signal<{ group: ResetGroup; settings: TriageSettings } | null>(null);
  const pending: Pending = { part: null, changes: 0 };
  const store = storing(call, pending, { settings, news });

  /**
   * Nothing that is being changed here is taken from under the user's hands by what another page has stored, nor by an
   * answer that set out before the change did.
   */
  async function refresh(): Promise<void> {
    const known = pending.part === null ? pending.changes : null;
    const may = await permission.contains().catch(() => false);
    const stored = await call('triage.settings', {}).catch(() => null);
    batch(() => {
      allowed.value = may;
      if (stored && pending.changes === known) settings.value = stored;
    });
  }

  function change(part: SettingsPart, to: (before: TriageSettings) => TriageSettings): Promise<void> {
    const was = settings.value;
    if (!was) return Promise.resolve();
    pending.part = part;
    pending.changes++;
    batch(() => {
      settings.value = to(was);
      news.value = null;
      before.value = null;
    });
    return store();
  }

  const notices = (over: Partial<TriageSettings['notices']>): Promise<void> =>
    change('notices', (before) => ({ ...before, notices: { ...before.notices, ...over } }));

  /** Asks the browser at once: it lets an extension ask only in the moment of a click. */
  async function switchOn(): Promise<void> {
    const granted = await permission.request().catch(() => false);
    allowed.value = granted;
    if (granted) return notices({ on: true });
    news.value = { kind: 'refused', part: 'notices' };
  }

  effect(() => onChange(() => void refresh()));

  return {
    settings,
    problems,
    news,
    allowed,
    before,
    refresh,
    change,
    ...resetting({ settings, news, before }, change),
    notices,
    switchOn,
    switchOff: () => notices({ on: false }),
  };
});

export type TriageSettingsView = InstanceType<typeof TriageSettingsModel>;

interface Pending {
  /** What is on the page and not stored yet. */
  part: SettingsPart | null;
  /** How often anything was changed here. */
  changes: number;
}

interface State {
  settings: Signal<TriageSettings | null>;
  news: Signal<SettingsNews | null>;
  before: Signal<{ group: ResetGroup; settings: TriageSettings } | null>;
}

const storing = (call: Call, pending: Pending, { settings, news }: Omit<State, 'before'>) =>
  oneAtATime(async () => {
    const [{ part, changes }, wanted] = [pending, settings.value];
    if (!part || !wanted || settingsProblems(wanted).length > 0) return;
    try {
      await call('triage.saveSettings', { settings: wanted });
      if (pending.changes !== changes) return;
      pending.part = null;
      news.value = { kind: 'saved', part };
    } catch (error) {
      news.value = { kind: 'failed', part, code: errorCode(error) };
    }
  });

type Change = (part: SettingsPart, to: (before: TriageSettings) => TriageSettings) => Promise<void>;

const resetting = ({ settings, news, before }: State, change: Change) => ({
  /** The news of a reset is that it can be undone; that it was saved is said by that. */
  async reset(group: ResetGroup): Promise<void> {
    const was = settings.value;
    if (!was) return;
    await change(group, (now) => withDefaults(group, now));
    if (news.value?.kind === 'failed') return;
    batch(() => {
      news.value = null;
      before.value = { group, settings: was };
    });
  },
  async undoReset(): Promise<void> {
    const was = before.value;
    if (was) await change(was.group, (now) => take(was.group, now, was.settings));
  },
});

import { batch, computed, createModel, signal } from '@preact/signals';
import {
  CHECKS,
  type CheckResult,
  type Remedy,
  type Verdict,
  verdictOf,
  worstOf,
} from '../../domain/diagnostics/checks.ts';
import type { ErrorCode } from '../../rpc/contract.ts';
import type { DiagnosticsLook } from '../../rpc/methods/diagnostics.ts';
import type { Call } from '../call.ts';
import { errorCode } from '../error-code.ts';
import { newestAnswer } from '../newest-answer.ts';
import { type AboutPage, diagnosticsText } from './diagnostics-file.ts';

export interface DiagnosticsDeps {
  call: Call;
  now: () => number;
  /** What the page knows by itself. */
  about: () => Promise<AboutPage>;
  /** Asks the browser for the permission of origins. Only from a click. */
  request: (origins: readonly string[]) => Promise<boolean>;
  /** Ends the extension and starts it again. */
  restart: () => void;
  /** Rejects when the background has not answered for long. */
  inTime: <T>(asked: Promise<T>) => Promise<T>;
  save: (name: string, text: string) => void;
}

/** What came of the button that was pressed last. */
export type DiagnosticsNews =
  { kind: 'mended' | 'looked' | 'saved' } | { kind: 'refused' } | { kind: 'failed'; code: ErrorCode };

const diagnosticsState = () => ({
  about: signal<AboutPage | null>(null),
  /** What the background says; null until it does, or where it does not. */
  look: signal<DiagnosticsLook | null>(null),
  /** Null until it was looked at for the first time. */
  checks: signal<readonly CheckResult[] | null>(null),
  looking: signal(false),
  /** What is being put right. */
  mending: signal<Remedy | null>(null),
  news: signal<DiagnosticsNews | null>(null),
});

type State = ReturnType<typeof diagnosticsState>;

const ANSWERS: CheckResult = { check: 'background', finding: 'background-answers' };
const SILENT: CheckResult = { check: 'background', finding: 'background-silent' };

const RANKS: readonly Verdict[] = ['wrong', 'attention', 'unknown', 'ok'];
const rank = (result: CheckResult): number => RANKS.indexOf(verdictOf(result));

/** What needs the user comes first. */
const told = (results: readonly CheckResult[]): CheckResult[] =>
  CHECKS.flatMap((id) => results.find(({ check }) => check === id) ?? []).toSorted((a, b) => rank(a) - rank(b));

const looker = (state: State, deps: DiagnosticsDeps): (() => Promise<void>) =>
  newestAnswer(
    async () => {
      state.looking.value = true;
      state.about.value = await deps.about();
      return deps.inTime(deps.call('diagnostics.look', {}));
    },
    (look) =>
      batch(() => {
        state.look.value = look;
        state.checks.value = told([ANSWERS, ...look.report.checks]);
        state.looking.value = false;
      }),
    () =>
      batch(() => {
        state.look.value = null;
        state.checks.value = [SILENT];
        state.looking.value = false;
      }),
  );

/** The self-check, and the file that a user can look at and send. It looks by itself, and puts nothing right by itself. */
export const DiagnosticsModel = createModel((deps: DiagnosticsDeps) => {
  const state = diagnosticsState();
  const refresh = looker(state, deps);
  const worst = computed(() => state.checks.value && worstOf(state.checks.value));
  const text = computed(() => {
    const { about, look, checks } = state;
    return about.value && checks.value ? diagnosticsText(about.value, look.value?.report ?? null, checks.value) : null;
  });

  async function lookAgain(): Promise<void> {
    state.news.value = null;
    await refresh();
    state.news.value = { kind: 'looked' };
  }

  /** Within the click: the browser lets an extension ask for permissions only then. */
  async function mend(remedy: Remedy): Promise<void> {
    if (state.mending.value) return;
    const asked = ways(state, deps, remedy);
    batch(() => {
      state.mending.value = remedy;
      state.news.value = null;
    });
    const news = await asked.catch((error: unknown): DiagnosticsNews => ({ kind: 'failed', code: errorCode(error) }));
    await refresh();
    batch(() => {
      state.mending.value = null;
      state.news.value = news;
    });
  }

  function save(): void {
    if (text.value === null) return;
    deps.save(`leadstand-diagnostics-${new Date(deps.now()).toISOString().slice(0, 10)}.json`, text.value);
    state.news.value = { kind: 'saved' };
  }

  return { ...state, worst, text, refresh, lookAgain, mend, save };
});

export type Diagnostics = InstanceType<typeof DiagnosticsModel>;

async function ways(state: State, deps: DiagnosticsDeps, remedy: Remedy): Promise<DiagnosticsNews> {
  const { feeds = [], crms = [] } = state.look.value?.missing ?? {};
  if (remedy === 'feed-access' || remedy === 'crm-access') {
    const granted = await deps.request(remedy === 'feed-access' ? feeds : crms).catch(() => false);
    return { kind: granted ? 'mended' : 'refused' };
  }
  if (remedy === 'restart') deps.restart();
  else await deps.inTime(deps.call('diagnostics.mend', { remedy }));
  return { kind: 'mended' };
}

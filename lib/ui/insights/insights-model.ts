import { batch, computed, createModel, signal } from '@preact/signals';
import { daysAfter, isDay, localDay, mondayOf } from '../../domain/insights/weeks.ts';
import type { Insights } from '../../domain/triage/insights.ts';
import type { ErrorCode } from '../../rpc/contract.ts';
import type { Call } from '../call.ts';
import { errorCode } from '../error-code.ts';
import { newestAnswer } from '../newest-answer.ts';
import { oneAtATime } from '../one-at-a-time.ts';

/** Whole weeks, the present one among them; or the user's own days. */
export const SPANS = ['4', '13', '52', 'own'] as const;
export type SpanName = (typeof SPANS)[number];

export interface InsightsDeps {
  call: Call;
  now: () => number;
  /** Between two readings, while a feed changes things all the time. */
  pause: () => Promise<void>;
  onChange: (listener: () => void) => () => void;
}

interface NamedFeed {
  id: string;
  name: string;
}

function insightsState(now: () => number) {
  const span = signal<SpanName>('13');
  const own = signal({ from: '', to: '' });
  const days = computed(() => (span.value === 'own' ? own.value : lastWeeks(Number(span.value), now())));
  return {
    span,
    own,
    days,
    valid: computed(() => isDay(days.value.from) && isDay(days.value.to) && days.value.from <= days.value.to),
    /** Null: all of them. */
    feed: signal<string | null>(null),
    feeds: signal<NamedFeed[]>([]),
    insights: signal<Insights | null>(null),
    failure: signal<ErrorCode | null>(null),
    busy: signal(false),
  };
}

type State = ReturnType<typeof insightsState>;

/** Answers may overtake each other: those to the newest question are shown. */
const reading = (state: State, { call }: InsightsDeps): (() => Promise<void>) =>
  newestAnswer(
    async () => {
      state.busy.value = true;
      const asked = { ...state.days.value, connectionId: state.feed.value };
      return Promise.all([call('insights.view', asked), call('connections.list', {})]);
    },
    ([numbers, views]) =>
      batch(() => {
        state.insights.value = numbers;
        state.feeds.value = views.map(({ connection: { id, name } }) => ({ id, name }));
        state.failure.value = null;
        state.busy.value = false;
      }),
    (error) =>
      batch(() => {
        state.failure.value = errorCode(error);
        state.busy.value = false;
      }),
  );

/** Numbers of a span of time, and of one feed or of all. */
export const InsightsModel = createModel((deps: InsightsDeps) => {
  const state = insightsState(deps.now);
  const refresh = reading(state, deps);

  async function choose(name: SpanName): Promise<void> {
    // Own days begin with those that were looked at.
    if (name === 'own' && state.span.value !== 'own') state.own.value = state.days.value;
    state.span.value = name;
    if (state.valid.value) await refresh();
  }

  async function chooseOwn(part: 'from' | 'to', day: string): Promise<void> {
    state.own.value = { ...state.own.value, [part]: day };
    if (state.valid.value) await refresh();
  }

  async function chooseFeed(id: string | null): Promise<void> {
    state.feed.value = id;
    await refresh();
  }

  function dismissFailure(): void {
    state.failure.value = null;
  }

  const follow = oneAtATime(async () => {
    await deps.pause();
    if (state.valid.value) await refresh();
  });
  deps.onChange(() => void follow());

  return { ...state, refresh, choose, chooseOwn, chooseFeed, dismissFailure };
});

export type InsightsView = InstanceType<typeof InsightsModel>;

function lastWeeks(weeks: number, now: number): { from: string; to: string } {
  const to = localDay(now);
  return { from: daysAfter(mondayOf(to), -7 * (weeks - 1)), to };
}

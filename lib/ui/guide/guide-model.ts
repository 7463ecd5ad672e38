import { computed, createModel, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type GuideNotes, type GuideStep, nextStep, NO_NOTES, stepsOf } from '../../domain/guide/guide.ts';
import type { ConnectionView, ErrorCode, ProfileList } from '../../rpc/contract.ts';
import type { Call } from '../call.ts';
import { errorCode } from '../error-code.ts';
import { newestAnswer } from '../newest-answer.ts';
import { factsOf, toCheck } from './guide-facts.ts';

export interface GuideDeps {
  call: Call;
  /** What the set-up page shows; null as long as it is not known. */
  feeds: ReadonlySignal<readonly ConnectionView[] | null>;
  crms: ReadonlySignal<ProfileList | null>;
  loadSample: () => Promise<void>;
  onChange: (listener: () => void) => () => void;
}

/** Where the way leads from the first steps and comes back to them. */
export type Errand = 'feed' | 'mapping' | 'crm';

/** The first steps: which there are follows from what is there, so they can be left anywhere and gone on with. */
export const GuideModel = createModel((deps: GuideDeps) => {
  const notes = signal<GuideNotes | null>(null);
  /** The step that is looked at by the user's own wish; null: the next one. */
  const chosen = signal<GuideStep | 'done' | null>(null);
  const errand = signal<Errand | null>(null);
  /** Goes up with each step that the user takes here: the focus follows it. */
  const moves = signal(0);
  const failure = signal<ErrorCode | null>(null);

  const whereabouts = whereaboutsIn({ notes, chosen }, deps);

  const refresh = newestAnswer(
    () => deps.call('guide.read', {}),
    (answer) => {
      notes.value = answer;
    },
    // The page is whole without the first steps.
    () => {},
  );
  effect(() => deps.onChange(() => void refresh()));

  /** Shown at once; what could not be stored is shown as it is, with why. */
  async function note(part: Partial<Pick<GuideNotes, 'closed' | 'skipped'>>): Promise<void> {
    const before = notes.value;
    notes.value = { ...(before ?? NO_NOTES), ...part };
    failure.value = null;
    try {
      const { closed, skipped } = part;
      await deps.call('guide.note', { closed, skipped: skipped && [...skipped] });
    } catch (error) {
      notes.value = before;
      failure.value = errorCode(error);
    }
  }

  function move(to: GuideStep | 'done' | null): void {
    chosen.value = to;
    moves.value++;
  }

  function skip(step: GuideStep): Promise<void> {
    const skipped = notes.value?.skipped ?? [];
    move(null);
    return note({ skipped: [...new Set([...skipped, step])] });
  }

  async function trySample(): Promise<void> {
    await deps.loadSample();
    if (deps.feeds.value?.length) move(null);
  }

  return {
    ...whereabouts,
    notes,
    errand,
    moves,
    failure,
    refresh,
    skip,
    trySample,
    goTo: move,
    close: () => note({ closed: true }),
    reopen() {
      move(null);
      return note({ closed: false });
    },
    ...errandsIn(errand, () => move(null)),
  };
});

export type Guide = InstanceType<typeof GuideModel>;

interface Said {
  notes: ReadonlySignal<GuideNotes | null>;
  chosen: ReadonlySignal<GuideStep | 'done' | null>;
}

/** Which steps there are, and which of them is at hand. */
function whereaboutsIn({ notes, chosen }: Said, deps: Pick<GuideDeps, 'feeds' | 'crms'>) {
  const steps = computed(() => {
    const [said, feeds, crms] = [notes.value, deps.feeds.value, deps.crms.value];
    return said && feeds && crms ? stepsOf(factsOf(feeds, crms.profiles, said), said) : null;
  });
  const next = computed(() => nextStep(steps.value ?? []));
  const at = computed(() => {
    const wanted = chosen.value;
    const isThere = wanted === 'done' || steps.value?.some(({ step }) => step === wanted);
    return wanted && isThere ? wanted : next.value;
  });
  /** Where the next step would be one that is not there yet, nothing is said of any. */
  const open = computed(() => steps.value !== null && notes.value?.closed === false);
  const unchecked = computed(() => toCheck(deps.feeds.value ?? [])?.connection ?? null);

  return { steps, next, at, open, unchecked };
}

const errandsIn = (errand: Signal<Errand | null>, goOn: () => void) => ({
  /** Something is done elsewhere on the page, or on the page of the mapping, and the user comes back from it. */
  leaveFor(what: Errand): void {
    errand.value = what;
  },
  back(): void {
    if (errand.value === null) return;
    errand.value = null;
    goOn();
  },
  /** The user went on from there to somewhere else. */
  stayAway(): void {
    errand.value = null;
  },
});

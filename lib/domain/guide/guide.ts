/** The first steps, in their order. What comes after the last of them is what happens from then on. */
export const GUIDE_STEPS = ['feed', 'mapping', 'crm', 'fill'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** What of the first steps is remembered. Everything else is seen from what is there. */
export interface GuideNotes {
  /** Put aside by the user, who can open it again. */
  closed: boolean;
  skipped: readonly GuideStep[];
  /** Some form was filled: the practice CRM leaves nothing behind by which that could be seen. */
  filled: boolean;
}

export const NO_NOTES: GuideNotes = { closed: false, skipped: [], filled: false };

/** What there is. */
export interface GuideFacts {
  /** The sample is there, or a feed of the user's own. */
  feed: boolean;
  /** How the user's own feed is read; `none` without one. */
  mapping: 'none' | 'unread' | 'unchecked' | 'checked';
  crm: boolean;
  fill: boolean;
}

export interface StepView {
  step: GuideStep;
  state: 'done' | 'skipped' | 'open';
}

/** The steps that this user has before them. Nobody is asked to check a layout that is the sample's. */
export function stepsOf(facts: GuideFacts, { skipped }: Pick<GuideNotes, 'skipped'>): StepView[] {
  const done: Record<GuideStep, boolean> = {
    feed: facts.feed,
    mapping: facts.mapping === 'checked',
    crm: facts.crm,
    fill: facts.fill,
  };
  return GUIDE_STEPS.filter((step) => step !== 'mapping' || facts.mapping !== 'none').map((step) => ({
    step,
    state: done[step] ? 'done' : skipped.includes(step) ? 'skipped' : 'open',
  }));
}

/** The first step that is open; `done` when none is. */
export const nextStep = (steps: readonly StepView[]): GuideStep | 'done' =>
  steps.find(({ state }) => state === 'open')?.step ?? 'done';

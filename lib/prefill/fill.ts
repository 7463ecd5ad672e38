import type { ControlReport, FillReport } from '../domain/lead/fill-report.ts';
import type { FormValues } from '../domain/lead/form-values.ts';
import { PageGone, type PageAgent, type WriteResult } from './page-agent.ts';
import { inWritingOrder, type Step } from './plan.ts';
import { planFields, type PlanningOptions, reportOfPlan, shownAs } from './planned.ts';
import { signature } from './signature.ts';

export interface FillOptions extends PlanningOptions {
  leadKey: string;
  /** Of the page as the user saw it when it was asked for. */
  origin: string;
}

/** How long a page may take to load the states of a country. */
const DEPENDENTS_MS = 2500;
const DEPENDENTS_STEP_MS = 80;
/** After so long a user has gone to work by hand: what is left is named, and no more is written. */
const LONGEST_MS = 90_000;
/** A page that goes on to show new fields, or loads itself anew, is followed so many times. */
const ROUNDS = 4;

/** Fills the page with the values, and tells of each control what became of it. */
export async function fillPage(page: PageAgent, values: FormValues, options: FillOptions): Promise<FillReport> {
  const run = new Run(page, values, options);
  const last = await run.all();
  return { leadKey: options.leadKey, origin: options.origin, ...(await run.report(last)) };
}

/** One fill, from the first look to the report. Results are kept by what a field is, so that they outlive the document. */
class Run {
  readonly #page: PageAgent;
  readonly #values: FormValues;
  readonly #options: FillOptions;
  readonly #results = new Map<string, WriteResult>();
  /** What was written in a document that is gone: the way back from it leads through the one at hand. */
  readonly #moved = new Set<string>();
  readonly #end = performance.now() + LONGEST_MS;

  constructor(page: PageAgent, values: FormValues, options: FillOptions) {
    this.#page = page;
    this.#values = values;
    this.#options = options;
  }

  /** Country first; then what the page has made of it; then whatever else has appeared meanwhile. */
  async all(): Promise<Look> {
    let look = await this.#look();
    for (let round = 0; round < ROUNDS; round += 1) {
      const open = inWritingOrder(look.steps).filter((step) => !this.#results.has(look.keyOf(step)));
      if (open.length === 0) break;
      const first = open.filter(changesOthers);
      if (!(await this.#write(look, first.length > 0 ? first : open))) await this.#follow();
      look = first.length > 0 ? await this.#lookUntilStates() : await this.#lookOrFollow();
    }
    return look;
  }

  async report({ steps, keyOf }: Look): Promise<Pick<FillReport, 'controls' | 'undoable'>> {
    const earlier = steps.flatMap((step) => {
      const result = this.#moved.has(keyOf(step)) && this.#results.get(keyOf(step));
      return result && result.outcome === 'filled' ? [{ ...result, ref: step.entry.field.ref }] : [];
    });
    const { results, undoable } = await this.#page.finish(earlier);
    const last = new Map(results.map((result) => [result.ref, result]));
    const controls = steps.map((step) => {
      const result = this.#results.get(keyOf(step));
      return reportOf(step, result && (last.get(result.ref) ?? result));
    });
    return { controls, undoable };
  }

  async #look(): Promise<Look> {
    const unable = new Set([...this.#results.values()].filter(isUnable).map(({ ref }) => ref));
    return lookAt(await planFields(await this.#page.collect(), this.#values, { ...this.#options, unable }));
  }

  /** False when the page went away while it was written. */
  async #write({ keyOf }: Look, steps: readonly Step[]): Promise<boolean> {
    for (const step of steps) {
      const { ref, value } = step.entry.field;
      if (performance.now() > this.#end) {
        this.#results.set(keyOf(step), { ref, outcome: 'unsure', before: value, after: value });
        continue;
      }
      const written = { ref, type: step.entry.type!, text: step.text, wordings: step.wordings };
      try {
        const [result] = await this.#page.write([written]);
        this.#results.set(keyOf(step), result ?? { ref, outcome: 'refused', before: value, after: value });
      } catch (error) {
        if (!(error instanceof PageGone)) throw error;
        this.#results.set(keyOf(step), { ref, outcome: 'filled', before: value, after: step.text ?? '' });
        return false;
      }
    }
    return true;
  }

  /** Goes on in the document that took the page's place. What was lost on the way is written again. */
  async #follow(): Promise<Look> {
    if (!(await this.#page.reconnect?.())) throw new PageGone('the page was left');
    const look = await this.#look();
    const held = new Map(look.steps.map((step) => [look.keyOf(step), step.entry.field]));
    for (const [key, result] of this.#results) {
      const field = held.get(key);
      // Of an option that was being chosen, it is not known what it would have looked like.
      if (result.outcome === 'filled' && result.after !== '' && field?.value === result.after) this.#moved.add(key);
      else if (!field || field.empty) this.#results.delete(key);
      else this.#results.set(key, { ...result, outcome: 'kept', after: field.value });
    }
    return look;
  }

  async #lookUntilStates(): Promise<Look> {
    let look = await this.#lookOrFollow();
    if (!this.#values['address-level1']) return look;
    for (const end = performance.now() + DEPENDENTS_MS; performance.now() < end && look.steps.some(awaitsStates);) {
      await new Promise((resolve) => setTimeout(resolve, DEPENDENTS_STEP_MS));
      look = await this.#lookOrFollow();
    }
    return look;
  }

  /** A page may answer first and then load itself anew, because of what was written. */
  async #lookOrFollow(): Promise<Look> {
    try {
      return await this.#look();
    } catch (error) {
      if (!(error instanceof PageGone)) throw error;
      return this.#follow();
    }
  }
}

/** Pages make the states of a country, and put the calling code that was chosen before the number. */
const changesOthers = ({ entry }: Step): boolean => entry.type === 'country' || entry.type === 'tel-country-code';

/** What was planned at one look at the page. */
interface Look {
  steps: Step[];
  /** Names a field across looks and documents: by its words, and by its place among those with the same words. */
  keyOf: (step: Step) => string;
}

function lookAt(steps: Step[]): Look {
  const seen = new Map<string, number>();
  const keys = new Map<Step, string>();
  for (const step of steps) {
    const words = signature(step.entry.field);
    const at = seen.get(words) ?? 0;
    seen.set(words, at + 1);
    keys.set(step, `${words}\n${at}`);
  }
  return { steps, keyOf: (step) => keys.get(step)! };
}

/** Its list was opened, and had nothing like it. */
const isUnable = ({ outcome }: WriteResult): boolean => outcome === 'unsure';

/** A list of states that has nothing to offer yet. */
const awaitsStates = ({ entry, outcome }: Step): boolean =>
  entry.type === 'address-level1' &&
  entry.field.tag === 'select' &&
  outcome === 'unsure' &&
  entry.field.choices.length < 3;

function reportOf(step: Step, result: WriteResult | undefined): ControlReport {
  const { field } = step.entry;
  if (!result) {
    const seen = reportOfPlan(step);
    return seen.outcome === 'filled' ? { ...seen, outcome: 'refused', after: seen.before } : seen;
  }
  const { outcome, before, after } = result;
  return { ...reportOfPlan(step), outcome, before: shownAs(field, before), after: shownAs(field, after) };
}

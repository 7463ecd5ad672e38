import { collect } from './collect/collect.ts';
import { contains } from './dom.ts';
import type { Control, Field, FieldFacts } from './field.ts';
import { fieldLabel } from './field.ts';
import { findAgain } from './find-again.ts';
import type { PageAgent, WriteResult, WriteStep } from './page-agent.ts';
import type { Undo } from './undo.ts';
import { activeElement, nextTarget } from './pointing.ts';
import { settle } from './write/events.ts';
import { recheck, type Attempt, writeStep } from './write-step.ts';

/** How long the page has to react to one control, and to all of them at the end. */
export interface Patience {
  settleMs: number;
  finalSettleMs: number;
}

const FOCUS_MS = 60;

/** Works on a document in the same process: in the page itself, and in tests. Never submits, never overwrites. */
export class LocalAgent implements PageAgent {
  readonly #page: Document;
  readonly #undo: Undo;
  readonly #patience: Patience;
  /** What is known of each control that was seen, by its ref. */
  readonly #fields = new Map<number, Field>();
  /** At which looks at the page a field was seen first and last. */
  readonly #seen = new Map<number, { first: number; last: number }>();
  #looks = 0;
  #run = '';
  #attempts: Attempt[] = [];
  #scroll: { left: number; top: number } | null = null;

  constructor(page: Document, undo: Undo, patience: Patience = { settleMs: 20, finalSettleMs: 150 }) {
    this.#page = page;
    this.#undo = undo;
    this.#patience = patience;
  }

  async collect(): Promise<FieldFacts[]> {
    return this.#look().map(told);
  }

  #look(): Field[] {
    const fields = collect(this.#page);
    this.#looks += 1;
    for (const field of fields) {
      this.#fields.set(field.ref, field);
      this.#seen.set(field.ref, { first: this.#seen.get(field.ref)?.first ?? this.#looks, last: this.#looks });
    }
    return fields;
  }

  /** Names the fill that writes from now on. Of one that was cut off nothing is written any more. */
  begin(run: string): void {
    if (run === this.#run) return;
    this.#run = run;
    this.#attempts = [];
    this.#scroll = null;
  }

  /** The field that has the focus. */
  focused(): number | null {
    const active = activeElement(this.#page);
    return [...this.#fields.values()].find(({ element }) => element === active)?.ref ?? null;
  }

  /** The next field that the user presses or enters; null when none was within the time, or when it is called off. */
  async pointedAt(ms: number, callOff?: AbortSignal): Promise<number | null> {
    const target = await nextTarget(this.#page, ms, callOff);
    if (!target) return null;
    // Of a closed shadow root the event names the host only; the focus arrives a moment later, and is told.
    await settle(FOCUS_MS);
    const active = activeElement(this.#page);
    const fields = this.#look();
    const at = (place: Element) => fields.find(({ element }) => element === place || contains(element, place));
    return (at(target) ?? (active && at(active)))?.ref ?? null;
  }

  async write(steps: readonly WriteStep[]): Promise<WriteResult[]> {
    this.#scroll ??= { left: globalThis.scrollX, top: globalThis.scrollY };
    const attempts: Attempt[] = [];
    for (const step of steps) {
      const field = this.#fields.get(step.ref);
      // A ref of another document, or of a page that was faster.
      if (!field) continue;
      const attempt = await writeStep(step, field.element, field.value, this.#patience.settleMs, this.#find(field));
      attempts.push(attempt);
      // At once, as nobody knows whether the fill comes to its end.
      if (attempt.outcome === 'filled') this.#undo.remember([this.#written(attempt)]);
    }
    this.#attempts.push(...attempts);
    return attempts.map(resultOf);
  }

  async finish(earlier: readonly WriteResult[]): Promise<{ results: WriteResult[]; undoable: boolean }> {
    await settle(this.#patience.finalSettleMs);
    const checked: Attempt[] = [];
    for (const attempt of this.#attempts) {
      const field = this.#fields.get(attempt.step.ref)!;
      const now = await recheck(attempt, this.#patience.settleMs, this.#find(field));
      checked.push(now);
      if (now.outcome !== 'filled' || now.control !== attempt.control) this.#undo.forget(attempt.control);
    }
    this.#attempts = [];
    if (this.#scroll) globalThis.scrollTo({ ...this.#scroll, behavior: 'instant' });
    this.#scroll = null;
    this.#undo.remember(checked.filter(({ outcome }) => outcome === 'filled').map((attempt) => this.#written(attempt)));
    this.#undo.remember(
      earlier.flatMap((result) => {
        const field = this.#fields.get(result.ref);
        return field ? [{ control: field.element, label: fieldLabel(field), type: null, ...result }] : [];
      }),
    );
    return { results: checked.map(resultOf), undoable: this.#undo.possible };
  }

  #find(field: Field): () => Control | null {
    const stoodBeside = (ref: number): boolean =>
      (this.#seen.get(ref)?.first ?? Infinity) <= this.#seen.get(field.ref)!.last;
    return () => findAgain(this.#page, field, stoodBeside);
  }

  #written({ control, step, before, after }: Attempt) {
    const field = this.#fields.get(step.ref)!;
    const find = this.#find(field);
    return { ref: step.ref, control, label: fieldLabel(field), type: step.type, find, before, after };
  }
}

/** More than any value that is planned with, or shown. */
const LONGEST = 20_000;

/** What the background is told of a field. What nobody can see is none of its business. */
function told({ element: _, ...facts }: Field): FieldFacts {
  const isSecret = facts.offLimits === 'hidden' || facts.offLimits === 'trap';
  return { ...facts, value: isSecret ? '' : facts.value.slice(0, LONGEST) };
}

const resultOf = ({ step, outcome, before, after }: Attempt): WriteResult => ({
  ref: step.ref,
  outcome,
  before,
  after,
});

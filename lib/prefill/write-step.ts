import { isEmpty, stateOf } from './collect/controls.ts';
import { isCoveredInView } from './collect/in-view.ts';
import { limitsOf, seenAs } from './collect/limits.ts';
import { tagOf } from './collect/widgets.ts';
import { contains, isConnected, ownerDocument } from './dom.ts';
import type { Control } from './field.ts';
import type { WriteResult, WriteStep } from './page-agent.ts';
import { activeElement } from './pointing.ts';
import { settle } from './write/events.ts';
import { writerOf } from './write/registry.ts';

/** So many other spellings are tried where the page does not keep the first. */
const SPELLINGS = 3;

/** A control, what was to go into it, and what became of that. */
export interface Attempt {
  step: WriteStep;
  control: Control;
  /** The text that it must hold, when it was put in. */
  put: string;
  outcome: WriteResult['outcome'];
  before: string;
  after: string;
}

/** Where a control is now: itself, or the one that the page has put in its place. */
export type Find = (control: Control) => Control | null;

/** Writes, lets the page react, reads back; tries the next way; puts back what was there if the page kept none. */
export async function writeStep(
  step: WriteStep,
  seen: Control,
  before: string,
  settleMs: number,
  find: Find,
): Promise<Attempt> {
  const control = isConnected(seen) ? seen : find(seen);
  const attempt: Attempt = { step, control: control ?? seen, put: '', outcome: 'refused', before, after: before };
  if (!control) return attempt;
  // Before it is read.
  if (stateOf(control)) return { ...attempt, outcome: 'off-limits' };
  const writer = writerOf(control);
  const held = writer.read(control);
  // The page, or the user, was faster.
  if (held !== before && !isEmpty(control, tagOf(control) ?? 'input', held))
    return { ...attempt, outcome: 'kept', before: held, after: held };
  if (await isOutOfReach(control)) return { ...attempt, outcome: 'off-limits' };

  const spellings =
    step.text === null
      ? [null]
      : [step.text, ...step.wordings.filter((text) => text !== step.text).slice(0, SPELLINGS)];
  const tries = [
    ...writer.ways.map((way) => ({ way, text: spellings[0]! })),
    ...spellings.slice(1).map((text) => ({ way: writer.ways[0]!, text })),
  ];
  let offered = false;
  for (const { way, text } of tries) {
    const now = isConnected(attempt.control) ? attempt.control : find(control);
    if (!now) break;
    attempt.control = now;
    const put = await way(now, { ...step, text });
    if (put === null) continue;
    offered = true;
    await settle(settleMs);
    if (keeps(attempt, put, find)) return attempt;
  }
  await giveBack(attempt, settleMs);
  // Nothing was put in: the page has no such option, and the user should look.
  return offered ? attempt : { ...attempt, outcome: 'unsure' };
}

/** What a list that is closing may lie over. */
const FADING_MS = 250;

/** Judged again just before writing: the page may have hidden or covered the control since it was looked at. */
async function isOutOfReach(control: Control): Promise<boolean> {
  const blocked = () => isCoveredInView(seenAs(control)) || limitsOf(control) !== null;
  if (!blocked()) return false;
  await settle(FADING_MS);
  return blocked();
}

/** Looks once more when the whole page has settled; what was cleared or rebuilt empty after the fact is written once more. */
export async function recheck(attempt: Attempt, settleMs: number, find: Find): Promise<Attempt> {
  if (attempt.outcome !== 'filled') return attempt;
  const control = isConnected(attempt.control) ? attempt.control : find(attempt.control);
  if (!control) return { ...attempt, outcome: 'refused' };
  const writer = writerOf(control);
  const held = writer.read(control);
  if (writer.holds(attempt.step, attempt.put, held)) return { ...attempt, control, after: held };
  if (held !== attempt.before && held !== '') {
    if (isInUse(control)) return { ...attempt, control, outcome: 'kept', after: held };
    const changed: Attempt = { ...attempt, control };
    await giveBack(changed, settleMs);
    return changed;
  }
  return writeStep(attempt.step, control, held, settleMs, find);
}

/** The user has gone into it meanwhile: what it holds is theirs. */
function isInUse(control: Control): boolean {
  const active = activeElement(ownerDocument(control));
  return active !== null && contains(control, active);
}

/** Reads the control back. One that gave way to what it now holds, as lookups do, is looked for in its place. */
function keeps(attempt: Attempt, put: string, find: Find): boolean {
  const control = isConnected(attempt.control) ? attempt.control : find(attempt.control);
  if (!control) return false;
  const held = writerOf(control).read(control);
  if (!writerOf(control).holds(attempt.step, put, held)) return false;
  Object.assign(attempt, { control, put, after: held, outcome: 'filled' });
  return true;
}

async function giveBack(attempt: Attempt, settleMs: number): Promise<void> {
  const { control, before } = attempt;
  const writer = writerOf(control);
  if (isConnected(control) && writer.read(control) !== before) {
    await writer.restore(control, before);
    await settle(settleMs);
  }
  Object.assign(attempt, { outcome: 'refused', after: isConnected(control) ? writer.read(control) : before });
}

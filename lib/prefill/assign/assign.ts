import type { ProfileRule } from '../../domain/profile/profile.ts';
import { honestFields } from '../classify/autocomplete.ts';
import { classify } from '../classify/classify.ts';
import { isTrapByWords } from '../classify/trap-words.ts';
import type { Judgement } from '../classify/judgement.ts';
import type { FieldType } from '../../domain/lead/form-values.ts';
import type { FieldFacts } from '../field.ts';
import type { Assigned } from './assigned.ts';
import { inTheirLanguage } from './language.ts';
import { CONTEXT_RULES } from './context.ts';
import { applyRules } from '../profile/apply.ts';

const ENOUGH = 0.4;
/** Readings closer than this are the user's to tell apart. */
const CLEAR = 0.08;

/** Weighs the whole form at once: each field for itself, then what its neighbours make of it. */
export function assign<F extends FieldFacts>(fields: readonly F[], rules: readonly ProfileRule[] = []): Assigned<F>[] {
  const spoken = inTheirLanguage(fields);
  const honest = honestFields(spoken);
  const assigned = spoken.map((seen) => {
    const field = isTrapByWords(seen) ? { ...seen, offLimits: seen.offLimits ?? ('trap' as const) } : seen;
    return first(field, classify(field, honest(seen)));
  });
  for (const rule of CONTEXT_RULES) rule(assigned);
  applyRules(assigned, rules, fields);
  return assigned;
}

function first<F extends FieldFacts>(field: F, judgement: Judgement): Assigned<F> {
  const [best, second] = judgement.candidates;
  const base = { field, judgement, decided: false, why: [...judgement.why] };
  if (!best || best.confidence < ENOUGH || judgement.none > best.confidence - CLEAR)
    return { ...base, type: null, confidence: 0, unsure: false };
  const unsure =
    second !== undefined && best.confidence - second.confidence < CLEAR && !sameOption(best.type, second.type);
  return { ...base, type: best.type, confidence: best.confidence, unsure };
}

/** A list of countries with their calling codes is answered by the same option, whichever of the two it is called. */
const sameOption = (one: FieldType, other: FieldType): boolean =>
  [one, other].toSorted().join() === 'country,tel-country-code';

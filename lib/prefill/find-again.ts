import { collect } from './collect/collect.ts';
import type { Control, Field } from './field.ts';
import { signature } from './signature.ts';

/**
 * The control that stands where a field was; null when it is gone or when several could be meant. One that stood beside
 * it, in another row with the same words, is another field.
 */
export function findAgain(page: Document, field: Field, stoodBeside: (ref: number) => boolean): Control | null {
  const wanted = signature(field);
  const alike = collect(page).filter(
    (candidate) => signature(candidate) === wanted && candidate.offLimits === null && !stoodBeside(candidate.ref),
  );
  return alike.length === 1
    ? alike[0]!.element
    : (alike.find((candidate) => candidate.order === field.order)?.element ?? null);
}

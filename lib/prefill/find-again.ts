import { collect } from './collect/collect.ts';
import type { Control, Field, FieldFacts } from './field.ts';

/** What stays the same when a page builds a field anew: its words and names, not its element nor its generated id. */
export function signature(field: FieldFacts): string {
  return [
    field.tag,
    field.type,
    field.name,
    ...field.labels.map((label) => label.text),
    ...field.headings.slice(0, 1),
  ].join('\n');
}

/** The control that stands where a field was; null when it is gone or when several could be meant. */
export function findAgain(page: Document, field: Field): Control | null {
  const wanted = signature(field);
  const alike = collect(page).filter((candidate) => signature(candidate) === wanted && candidate.offLimits === null);
  return alike.length === 1
    ? alike[0]!.element
    : (alike.find((candidate) => candidate.order === field.order)?.element ?? null);
}

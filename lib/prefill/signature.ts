import type { FieldFacts } from './field.ts';

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

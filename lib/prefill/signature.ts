import type { FieldFacts } from './field.ts';

/**
 * What stays the same when a page builds a field anew: its words and names, not its element nor its generated id. A
 * placeholder counts only where nothing else names the field: it may be an example that goes with the country.
 */
export function signature(field: FieldFacts): string {
  const lasting = field.labels.filter((label) => label.source !== 'placeholder');
  return [
    field.tag,
    field.type,
    field.name,
    ...(lasting.length > 0 ? lasting : field.labels).map((label) => label.text),
    ...field.headings.slice(0, 1),
  ].join('\n');
}

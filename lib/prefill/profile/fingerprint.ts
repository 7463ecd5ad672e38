import { LONGEST_TEXT, type ProfileRule } from '../../domain/profile/profile.ts';
import { words } from '../classify/fold.ts';
import type { FieldFacts } from '../field.ts';

/** What a profile knows a field by: what users read, and where it stands. Ids are not among it, since many pages make them anew. */
export interface Fingerprint {
  label: string;
  section: string;
  /** Its place among those with the same label and section. */
  nth: number;
  before: string;
  after: string;
  keys: string[];
}

/** One spelling for all: case, accents, punctuation and required marks do not matter. */
export const foldedText = (text: string): string => words(text).join(' ').slice(0, LONGEST_TEXT);

export function fingerprints(fields: readonly FieldFacts[]): Map<number, Fingerprint> {
  const seen = new Map<string, number>();
  const named = fields.map((field) => ({ field, label: labelOf(field), section: foldedText(field.headings[0] ?? '') }));
  // A neighbour that comes and goes, such as a decoy, must not change what its neighbours are known by.
  const visible = named.filter(({ field }) => field.offLimits !== 'hidden' && field.offLimits !== 'trap');
  const places = new Map(visible.map(({ field }, at) => [field.ref, at]));
  return new Map(
    named.map(({ field, label, section }) => {
      const id = `${label}\n${section}`;
      const counts = places.has(field.ref);
      const nth = seen.get(id) ?? 0;
      if (counts) seen.set(id, nth + 1);
      const at = places.get(field.ref) ?? -1;
      const before = at > 0 ? visible[at - 1]!.label : '';
      const after = at >= 0 ? (visible[at + 1]?.label ?? '') : '';
      return [field.ref, { label, section, nth, before, after, keys: keysOf(field) }];
    }),
  );
}

const labelOf = (field: FieldFacts): string => foldedText(field.labels.find((label) => label.text)?.text ?? '');

/** Its id comes last: some systems make it of the field's name, most make it anew. */
const keysOf = (field: FieldFacts): string[] => [...new Set([field.name, ...field.keys, field.id].filter(Boolean))];

/** Whether all marks that a rule gives are the field's. */
export function fits(rule: ProfileRule, print: Fingerprint): boolean {
  if (!rule.labels && !rule.keys && rule.before === undefined && rule.after === undefined) return false;
  return (
    (!rule.labels || rule.labels.includes(print.label)) &&
    (!rule.keys || rule.keys.some((key) => print.keys.includes(key))) &&
    (rule.section === undefined || rule.section === print.section) &&
    (rule.nth === undefined || rule.nth === print.nth) &&
    (rule.before === undefined || rule.before === print.before) &&
    (rule.after === undefined || rule.after === print.after)
  );
}

/** The rule that will know this field again. */
export function ruleFor(
  { label, section, nth, before, after, keys }: Fingerprint,
  type: ProfileRule['type'],
): ProfileRule {
  if (label) return { labels: [label], section, nth, type };
  return before || after
    ? { before, after, section, type }
    : { keys: keys.filter((key) => key.length <= LONGEST_TEXT).slice(0, 5), section, nth, type };
}

import type { FieldType } from '../../domain/lead/form-values.ts';
import type { Assigned } from './assigned.ts';

/** Types that only a form about a person or a company asks for. A lone subject, message, language or link says nothing. */
const TELLING: ReadonlySet<FieldType> = new Set([
  'name',
  'given-name',
  'family-name',
  'email',
  'tel',
  'mobile',
  'organization',
  'organization-title',
  'address-line1',
  'postal-code',
]);
/** What a log-in asks for. */
const LOGIN: ReadonlySet<FieldType> = new Set(['email', 'tel', 'mobile', 'organization']);
const COMPLEMENT = 2;

/**
 * The forms of the page that are about a contact: the richest one, and others that ask for what it does not (one page,
 * several <form>s). A log-in, a search bar or a newsletter box is none.
 */
export function groupsToFill(assigned: readonly Assigned[]): Set<number> {
  const groups = new Map<number, Assigned[]>();
  for (const entry of assigned) groups.set(entry.field.group, [...(groups.get(entry.field.group) ?? []), entry]);
  const scored = [...groups]
    .map(([group, entries]) => ({ group, types: typesIn(entries), form: isContactForm(entries) }))
    .filter(({ form }) => form)
    .toSorted((a, b) => b.types.size - a.types.size || a.group - b.group);
  const best = scored[0];
  if (!best) return new Set();
  const taken = new Set(best.types);
  const chosen = new Set([best.group]);
  for (const { group, types } of scored.slice(1)) {
    if (types.size < COMPLEMENT || [...types].some((type) => taken.has(type))) continue;
    chosen.add(group);
    for (const type of types) taken.add(type);
  }
  return chosen;
}

const reachable = (entry: Assigned) => entry.field.offLimits === null;

function typesIn(entries: readonly Assigned[]): Set<FieldType> {
  return new Set(entries.filter((entry) => reachable(entry) && entry.type).map((entry) => entry.type!));
}

function isContactForm(entries: readonly Assigned[]): boolean {
  const types = typesIn(entries);
  const telling = [...types].filter((type) => TELLING.has(type));
  const password = entries.some((entry) => entry.field.offLimits === 'password');
  if (password && telling.every((type) => LOGIN.has(type))) return false;
  // "Name" and "Description" are asked of products and projects too.
  if (telling.every((type) => type === 'name')) return types.size >= 3 && telling.length > 0;
  return types.size >= 2;
}

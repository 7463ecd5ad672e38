import type { MappingLook, Shown } from '../../../lib/domain/mapping/learned.ts';
import { type Field, twinOf } from '../../../lib/ui/mapping/fields.ts';
import type { Layout } from '../../../lib/ui/mapping/layout.ts';

/** Fields that become a part of another, and are shown as the feed has them. */
const PARTS: ReadonlySet<Field> = new Set(['createdTime', 'person.phoneCode']);

/** What a lead has in a field, whether its products have elements of their own or not. */
export function shownOf(look: MappingLook, layout: Layout, lead: number, field: Field): Shown | null {
  const fields = look.leads[lead]?.fields ?? {};
  const twin = twinOf(field);
  const shown = fields[field] ?? (twin && fields[twin]) ?? null;
  if (shown || !PARTS.has(field)) return shown;
  const sources = layout.sources.get(field) ?? [];
  return look.places.find(({ path, values }) => sources.includes(path) && values[lead])?.values[lead] ?? null;
}

import type { MappingLook } from '../../../lib/domain/mapping/learned.ts';
import type { Layout } from '../../../lib/ui/mapping/layout.ts';

export interface DateExample {
  /** As the feed writes it. */
  raw: string;
  /** ISO, or null when it could not be read. */
  at: string | null;
}

const ISO = /^\d{4}-\d\d-\d\dT/;

/** A date of one of the leads that are shown, and what the mapping makes of it. */
export function dateExample(look: MappingLook, layout: Layout): DateExample | null {
  const places = layout.sources.get('createdAt') ?? [];
  const times = layout.sources.get('createdTime') ?? [];
  const textAt = (paths: readonly string[], lead: number): string => {
    for (const path of paths) {
      const value = look.places.find((place) => place.path === path)?.values[lead];
      if (value && 'shown' in value) return value.shown;
    }
    return '';
  };
  for (const [at, lead] of look.leads.entries()) {
    const raw = [textAt(places, at), textAt(times, at)].filter(Boolean).join(' ');
    if (!raw || lead.held) continue;
    const read = lead.fields.createdAt;
    return { raw, at: read && 'shown' in read && ISO.test(read.shown) ? read.shown : null };
  }
  return null;
}

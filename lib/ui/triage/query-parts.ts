import { everythingWaiting } from '../../domain/find/everything-waiting.ts';
import type { Age, Box, LeadQuery } from '../../domain/find/query.ts';
import type { LeadType, Marketplace } from '../../domain/lead/lead.ts';

/** One thing that a query narrows the list to: shown as a chip that can be taken away. */
export type QueryPart =
  | { by: 'marketplaces'; value: Marketplace | null }
  | { by: 'types'; value: LeadType }
  | { by: 'countries'; value: string | null }
  | { by: 'connections'; value: string }
  | { by: 'age'; value: Exclude<Age, 'any'> }
  | { by: 'mine' };

/** The tabs. What was searched for and narrowed to stays when another is chosen. */
export const BOXES = ['waiting', 'snoozed', 'prospects', 'done'] as const satisfies readonly Box[];

export function partsOf(query: LeadQuery): QueryPart[] {
  return [
    ...query.marketplaces.map((value): QueryPart => ({ by: 'marketplaces', value })),
    ...query.types.map((value): QueryPart => ({ by: 'types', value })),
    ...query.countries.map((value): QueryPart => ({ by: 'countries', value })),
    ...query.connections.map((value): QueryPart => ({ by: 'connections', value })),
    ...(query.age === 'any' ? [] : [{ by: 'age', value: query.age } as const]),
    ...(query.mine ? [{ by: 'mine' } as const] : []),
  ];
}

export const keyOfPart = (part: QueryPart): string => `${part.by} ${'value' in part ? part.value : ''}`;

export const hasPart = (query: LeadQuery, part: QueryPart): boolean =>
  partsOf(query).some((one) => keyOfPart(one) === keyOfPart(part));

/** The query with a part of it if it had none, and without it if it had. */
export function togglePart(query: LeadQuery, part: QueryPart): LeadQuery {
  if (part.by === 'mine') return { ...query, mine: !query.mine };
  if (part.by === 'age') return { ...query, age: query.age === part.value ? 'any' : part.value };
  const values: readonly unknown[] = query[part.by];
  const rest = values.filter((value) => value !== part.value);
  return { ...query, [part.by]: rest.length < values.length ? rest : [...values, part.value] };
}

/** Of the same box, with everything in it. */
export const widened = ({ box }: LeadQuery): LeadQuery => ({ ...everythingWaiting, box });

export const isNarrowed = (query: LeadQuery): boolean => query.words.trim() !== '' || partsOf(query).length > 0;

/** Two queries that find the same. */
export const isSameQuery = (one: LeadQuery, other: LeadQuery): boolean => canonical(one) === canonical(other);

function canonical(query: LeadQuery): string {
  const parts = partsOf(query).map(keyOfPart).toSorted();
  return JSON.stringify([query.box, query.words.trim(), parts]);
}

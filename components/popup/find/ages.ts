import type { Age } from '../../../lib/domain/find/query.ts';

/** The ages that can be chosen, the youngest first. */
export const AGES = ['day', 'week', 'month', 'older'] as const satisfies readonly Age[];

import type { TeamCode } from '../parts.ts';

/** For a background that is a page. */
export const loadTeam = (): Promise<TeamCode> => import('./engine.ts');

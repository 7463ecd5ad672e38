import type { TeamCode } from '../parts.ts';
import * as engine from './engine.ts';

/** For a service worker, in which nothing can be loaded once it has started. */
export const loadTeam = (): Promise<TeamCode> => Promise.resolve(engine);

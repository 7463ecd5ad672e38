import type { System } from '../../platform/system.ts';
import type { Parts } from '../parts.ts';

/** What a check may ask. */
export interface Looking extends Pick<
  Parts,
  'db' | 'now' | 'mayReach' | 'progress' | 'recent' | 'keepAwake' | 'headNote' | 'secondCopy'
> {
  system: System;
  /** Long enough for what follows a change by itself. */
  pause: () => Promise<void>;
}

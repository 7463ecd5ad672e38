import type { TriageSettings } from '../../domain/triage/settings.ts';
import { overdueBefore, targetOf } from '../../domain/triage/working-time.ts';

/** Since when a quote has to wait to be overdue now: ISO. */
export const overdueSince = (settings: TriageSettings, now: number): string =>
  new Date(overdueBefore(targetOf('quote', settings), settings.calendar, now)).toISOString();

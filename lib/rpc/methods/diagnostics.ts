import * as z from 'zod/mini';
import type { DiagnosticsReport } from '../../domain/diagnostics/report.ts';
import { method } from '../method.ts';
import { nothing } from './inputs.ts';

/** What the page shows, apart from what it may put into a file. */
export interface DiagnosticsLook {
  report: DiagnosticsReport;
  /** By what the report calls it: for the eye of the user alone. */
  names: { of: string; name: string }[];
  /** Origins whose permission is missing, which only a click on the page can ask for. */
  missing: { feeds: string[]; crms: string[] };
}

export const diagnosticMethods = {
  /** Looks at everything and changes nothing. */
  'diagnostics.look': method<DiagnosticsLook>()(['diagnostics'], nothing),
  /** Puts one thing right, at the user's wish. */
  'diagnostics.mend': method<null>()(
    ['diagnostics'],
    z.object({ remedy: z.enum(['badge', 'alarms', 'policy', 'search']) }),
  ),
} as const;

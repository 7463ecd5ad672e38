import { type DownloadReport, emptyReport } from '../domain/connection/download-report.ts';

/**
 * What stands in the place of the last download as long as the feed may not be reached: the user declined the
 * browser's question, or took the permission back; or it came with a backup that had no addresses. It is never stored, so that
 * it is gone when it is no longer true.
 */
export const deniedReport = (
  connectionId: string,
  now: number,
  outcome: 'no-permission' | 'no-address' = 'no-permission',
): DownloadReport => ({
  ...emptyReport(connectionId, new Date(now).toISOString()),
  id: 0,
  outcome,
});

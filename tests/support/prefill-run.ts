import type { FillReport } from '../../lib/domain/lead/fill-report.ts';
import type { Lead } from '../../lib/domain/lead/lead.ts';
import type { ExtensionBrowser } from './browser/launch.ts';
import { screenshot } from './browser/page.ts';
import { type ControlPath, readPaths } from './control-path.ts';
import { openPrefill } from './prefill-session.ts';

export interface PrefillJob {
  url: string;
  lead: Lead;
  read: ControlPath[];
  screenshot?: `${string}.png` | undefined;
}

export interface PrefillResult {
  controls: FillReport['controls'];
  /** Why nothing was filled, when the background said so. */
  error?: string;
  read: (string | null)[];
  /** The page was submitted: must never be. */
  submitted: boolean;
  /** From the click to the report. */
  ms: number;
}

/** Fills one page through the extension's own way, and reads what its controls hold. */
export async function runPrefill(app: ExtensionBrowser, job: PrefillJob): Promise<PrefillResult> {
  const session = await openPrefill(app, job.url, job.lead);
  try {
    const started = Date.now();
    const filled = await session.fill().then(
      ({ controls }) => ({ controls }),
      (error: Error) => ({ controls: [], error: error.message }),
    );
    const ms = Date.now() - started;
    const read = job.read.length > 0 ? await session.inContentWorld(readPaths, job.read) : [];
    await app.closePopup();
    if (job.screenshot) await screenshot(session.page, job.screenshot, { fullPage: true });
    return { ...filled, read, submitted: await session.wasSubmitted(), ms };
  } finally {
    await session.close();
  }
}

import type { FillReport } from '../../domain/lead/fill-report.ts';
import type { PageAgent } from '../../prefill/page-agent.ts';
import { once } from '../../platform/once.ts';
import { forgetCopy, noteCopy } from '../../storage/copies.ts';
import type { Database } from '../../storage/database.ts';
import { isOurs } from '../site-memory.ts';

/**
 * Fills a page, and notes where the lead's data goes before the first value is written: a page or a browser that breaks
 * off in the middle leaves data behind as well. The note of a fill that came to nothing goes again. Our own practice
 * page is nobody's CRM.
 */
export async function fillNoted(
  db: Database,
  page: PageAgent,
  { leadKey, origin }: { leadKey: string; origin: string },
  fill: (page: PageAgent) => Promise<FillReport>,
): Promise<FillReport> {
  let id: number | null = null;
  const note = once(async () => {
    if (!isOurs(origin)) id = await noteCopy(db, leadKey, 'crm', origin, new Date().toISOString());
  });
  const report = await fill({
    collect: () => page.collect(),
    async write(steps) {
      await note();
      return page.write(steps);
    },
    finish: (earlier) => page.finish(earlier),
    ...(page.reconnect && { reconnect: () => page.reconnect!() }),
  });
  // What the user has to look at may be ours as well.
  const stayed = report.controls.some(({ outcome }) => outcome === 'filled' || outcome === 'unsure');
  return { ...report, ...(await keepNote(db, id, stayed)) };
}

/** After an undo: it takes nothing back where the user went on, or the page did not let go. */
export const noteAfterUndo = (
  db: Database,
  before: FillReport | undefined,
  { controls }: Pick<FillReport, 'controls'>,
): Promise<Pick<FillReport, 'noted'>> =>
  keepNote(db, before?.noted ?? null, !controls.every(({ outcome }) => outcome === 'filled'));

async function keepNote(db: Database, noted: number | null, stayed: boolean): Promise<Pick<FillReport, 'noted'>> {
  if (noted === null) return {};
  if (stayed) return { noted };
  await forgetCopy(db, noted);
  return {};
}

import { readFile } from 'node:fs/promises';
import type { DownloadReport, RecordProblem } from '../../lib/domain/connection/download-report.ts';
import type { StoredLead } from '../../lib/domain/lead/stored-lead.ts';
import type { TriageList } from '../../lib/rpc/contract.ts';
import type { ExtensionBrowser } from './browser/launch.ts';
import { addFeed, ask, badgeOf, openSetUp } from './leadstand.ts';

export interface ImportReport {
  download: DownloadReport;
  /** What the set-up page says of the download. */
  words: { what: string; remedy: string };
  held: TriageList['held'];
  problems: RecordProblem[];
  /** Unanswered requests, in the order of the popup. */
  leads: StoredLead[];
  badge: string;
}

/** Adds a feed in the set-up page, as a user does, and reports what came of it. */
export async function importReport(app: ExtensionBrowser, url: string): Promise<ImportReport> {
  const page = await openSetUp(app);
  await addFeed(app, page, { url, name: 'try:import' });
  const [view] = await ask(page, 'connections.list', {});
  if (!view?.lastDownload) throw new Error('The set-up page shows no download.');
  const list = await ask(page, 'triage.list', { limit: 10_000 });
  return {
    download: view.lastDownload,
    words: await wordsOf(view.lastDownload.outcome),
    held: list.held,
    problems: await ask(page, 'problems.list', { connectionId: view.connection.id }),
    leads: list.leads,
    badge: await badgeOf(app),
  };
}

async function wordsOf(outcome: string): Promise<{ what: string; remedy: string }> {
  const words = JSON.parse(await readFile('lib/i18n/locales/en.json', 'utf8'));
  return words.outcome[outcome.replaceAll('-', '_')];
}

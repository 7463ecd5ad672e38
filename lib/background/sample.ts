import type { Connection } from '../domain/connection/connection.ts';
import type { DownloadReport } from '../domain/connection/download-report.ts';
import { isGood } from '../domain/schedule/outcome.ts';
import { freshenSample } from '../feed/sample.ts';
import { saveConnection } from '../storage/connections.ts';
import { beginDownload, endDownload, freshFeedState } from '../storage/feed-states.ts';
import { importStored } from './import-job.ts';
import type { Parts } from './parts.ts';
import { rawWriter } from './raw-body.ts';

/** Reads the feed that ships with the extension, on the same way as any other: bytes, text, records, gate, store. */
export async function loadSample(parts: Parts, name: string, url: string): Promise<DownloadReport> {
  const db = await parts.db();
  const now = parts.now();
  const at = new Date(now).toISOString();
  const connection: Connection = { id: 'sample', name, mode: 'sample', origin: '', createdAt: at };
  await saveConnection(db, connection);
  const begun = await beginDownload(db, freshFeedState(connection.id), { nextAllowed: 0, waitMs: 0 }, at);
  const text = await (await parts.fetch(url)).text();
  const writer = rawWriter(db, await parts.vault(), begun.id);
  await writer.write(new TextEncoder().encode(freshenSample(text, now)), 'utf-8');
  await writer.close();
  const report = await importStored(parts, db, connection, begun.id);
  await endDownload(db, report, (state) => ({
    ...state,
    lastGoodAt: isGood(report.outcome) ? report.finishedAt : state.lastGoodAt,
  }));
  parts.announce();
  return report;
}

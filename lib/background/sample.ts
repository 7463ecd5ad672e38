import { type Connection, SAMPLE_ID } from '../domain/connection/connection.ts';
import type { DownloadReport } from '../domain/connection/download-report.ts';
import { freshenSample } from '../feed/sample.ts';
import { saveConnection } from '../storage/connections.ts';
import type { Database } from '../storage/database.ts';
import { beginDownload, endDownload, readFeedState } from '../storage/feed-states.ts';
import { importStored } from './import-job.ts';
import type { Parts } from './parts.ts';
import { rawWriter } from './raw-body.ts';

const LOCK = `download:${SAMPLE_ID}`;

/** Reads the feed that ships with the extension, on the same way as any other: bytes, text, records, gate, store. */
export function loadSample(parts: Parts, name: string, url: string): Promise<DownloadReport> {
  return parts.locks.request(LOCK, async () => {
    const db = await parts.db();
    const now = parts.now();
    const at = new Date(now).toISOString();
    const connection: Connection = { id: SAMPLE_ID, name, mode: 'sample', origin: '', createdAt: at };
    const text = await (await parts.fetch(url)).text();
    await saveConnection(db, connection);
    const { report } = await beginDownload(db, SAMPLE_ID, { nextAllowed: 0, waitMs: 0, fallback: null }, at);
    const writer = rawWriter(db, await parts.vault(), report.id);
    await writer.write(new TextEncoder().encode(freshenSample(text, now)), 'utf-8');
    await writer.close();
    return finish(parts, db, report.id);
  });
}

/** A sample that a closing browser cut off is read to its end. */
export async function finishSample(parts: Parts): Promise<void> {
  await parts.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    const db = await parts.db();
    const running = lock && (await readFeedState(db, SAMPLE_ID))?.running;
    if (running) await finish(parts, db, running.downloadId);
  });
}

async function finish(parts: Parts, db: Database, downloadId: number): Promise<DownloadReport> {
  const report = await importStored(parts, db, SAMPLE_ID, downloadId);
  await endDownload(db, report, 'drop', (state) => ({ ...state, lastGoodAt: report.finishedAt }));
  parts.announce();
  return report;
}

import { type Connection, SAMPLE_ID } from '../domain/connection/connection.ts';
import type { DownloadReport } from '../domain/connection/download-report.ts';
import { freshenSample } from '../feed/sample.ts';
import { saveConnection } from '../storage/connections.ts';
import { beginDownload } from '../storage/feed-states.ts';
import { finishStored } from './import-job.ts';
import type { Parts } from './parts.ts';
import { rawWriter } from './raw-body.ts';

const LOCK = `download:${SAMPLE_ID}`;

/**
 * Loads the feed that ships with the extension. Its dates are moved to today first; from its stored bytes on, it is
 * read by the same code as a download that a closing browser cut off.
 */
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
    return finishStored(parts, db, SAMPLE_ID, report.id);
  });
}

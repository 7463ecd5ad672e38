import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A profile folder for a test that restarts the browser; removed after it. */
export function temporaryProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'leadstand-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

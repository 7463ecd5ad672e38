import { isGood } from '../../domain/schedule/outcome.ts';
import type { ConnectionView } from '../../rpc/contract.ts';

/** What should hold before a feed goes live. It may go live without; nobody but the user can know what is good enough. */
export type TestCheck =
  | { about: 'days'; done: boolean; days: number }
  | { about: 'download'; done: boolean }
  | { about: 'words'; done: boolean; words: number }
  | { about: 'problems'; done: boolean; problems: number }
  | { about: 'mapping'; done: boolean };

const DAY_MS = 24 * 3_600_000;

/** "A few days", as the guide says: a working week's ups and downs. */
const ENOUGH_DAYS = 3;

export const testSince = ({ testSince, createdAt }: ConnectionView['connection']): string => testSince ?? createdAt;

export function testChecks(view: ConnectionView, now: number): TestCheck[] {
  const { connection, lastDownload, mapping, notices } = view;
  const days = Math.max(0, Math.floor((now - Date.parse(testSince(connection))) / DAY_MS));
  const words = notices.reduce((sum, notice) => sum + (notice.kind === 'unknown-words' ? notice.words.length : 0), 0);
  const problems = notices.find((notice) => notice.kind === 'problems')?.count ?? 0;
  const checks: TestCheck[] = [
    { about: 'days', done: days >= ENOUGH_DAYS, days },
    { about: 'download', done: lastDownload !== null && isGood(lastDownload.outcome) },
  ];
  // Before anything was read there is nothing to say of it.
  if (!view.lastGoodAt) return checks;
  checks.push({ about: 'words', done: words === 0, words }, { about: 'problems', done: problems === 0, problems });
  if (mapping) checks.push({ about: 'mapping', done: mapping.confirmed });
  return checks;
}

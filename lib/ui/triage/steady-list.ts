import type { LeadLine } from '../../domain/find/line.ts';
import type { TriagePage } from '../../rpc/contract.ts';
import { isReading } from './feed-state.ts';

/**
 * The rows to show. While a feed is being read, new ones arrive every second: rows that are here stay where they
 * are, so that nobody presses the wrong one, and the others come after them. When all is read, the most urgent is first
 * again.
 */
export function steadyLines(
  before: readonly LeadLine[],
  { lines, connections }: Pick<TriagePage, 'lines' | 'connections'>,
): LeadLine[] {
  if (!before.length || !connections.some(isReading)) return lines;
  const fresh = new Map(lines.map((line) => [line.leadKey, line]));
  const here = new Set(before.map(({ leadKey }) => leadKey));
  const stay = before.map((line) => fresh.get(line.leadKey) ?? line);
  const come = lines.filter(({ leadKey }) => !here.has(leadKey));
  return [...stay, ...come].slice(0, Math.max(before.length, lines.length));
}

import type { ChainCheck, ChainEntry } from './chain.ts';
import type { NoticeText } from './notice-text.ts';

const RECORDS_FORMAT = 'leadstand-consent-records';
const RECORDS_VERSION = 1;

/** The whole chain for keeping elsewhere, with the texts that its hashes stand for. An entry a line, for comparing files. */
export function recordsFile(
  entries: readonly ChainEntry[],
  notices: readonly NoticeText[],
  { madeAt, check }: { madeAt: string; check: ChainCheck },
): string {
  const list = (items: readonly unknown[]): string => items.map((item) => `\n    ${JSON.stringify(item)}`).join(',');
  return [
    '{',
    `  "format": ${JSON.stringify(RECORDS_FORMAT)},`,
    `  "version": ${RECORDS_VERSION},`,
    `  "madeAt": ${JSON.stringify(madeAt)},`,
    `  "check": ${JSON.stringify(check)},`,
    `  "entries": [${list(entries)}\n  ],`,
    `  "notices": [${list(notices)}\n  ]`,
    '}\n',
  ].join('\n');
}

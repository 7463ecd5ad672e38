import { spawnSync } from 'node:child_process';
import { LINT_EXPLAINED } from './store/lint-explained.ts';

/**
 * What Mozilla's linter says of the build for Firefox. Each warning that stays is explained; any other, and an
 * explanation that nothing needs any more, is a failure.
 */

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

const { stdout, stderr } = spawnSync(
  'web-ext',
  ['lint', '--source-dir=.output/firefox-mv3', '--self-hosted=false', '--output=json'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
const { errors, warnings, notices } = parse(stdout);
const where = ({ code, file, line, message }: Finding): string =>
  `${code} in ${file ?? 'all'}:${line ?? 0}: ${message}`;

const faults = errors.map(where);
const unused = new Set(LINT_EXPLAINED);
for (const warning of warnings) {
  // One place each: a second of the same code is another one, which nobody has looked at.
  const explained = [...unused].find(({ code }) => code === warning.code);
  if (explained) unused.delete(explained);
  else faults.push(where(warning));
  if (explained) console.log(`${where(warning)}\n  explained: ${explained.why}`);
}
faults.push(...[...unused].map(({ code }) => `${code} is explained and does not occur: take it off the list.`));
for (const fault of faults) console.error(fault);
console.log(
  `${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices, ${faults.length} unexplained`,
);
process.exitCode = faults.length > 0 ? 1 : 0;

function parse(text: string): Record<'errors' | 'warnings' | 'notices', Finding[]> {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The linter gave no report:\n${text}\n${stderr}`);
  }
}

import { mkdir, readFile, rm } from 'node:fs/promises';
import { failuresIn } from './failures.ts';
import { run, type StepResult } from './steps.ts';

/**
 * Everything that has to hold before a change lands, in the order in which a mistake is cheapest to find. A
 * step that fails does not hide the next one.
 */
const results: StepResult[] = [];
const step = async (name: string, command: string, ...args: string[]): Promise<boolean> => {
  const result = await run(name, command, ...args);
  results.push(result);
  return result.ok;
};

/** What the JSON report of a vitest run says; nothing passed where there is none. */
async function outcomeOf(project: string) {
  const report = await readFile(`.output/test/${project}.json`, 'utf8').then(JSON.parse, () => ({}));
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: report.numPendingTests ?? 0,
    failures: failuresIn(report),
  };
}

const vitest = (project: string): [string, ...string[]] => [
  'vitest',
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=.output/test/${project}.json`,
];

// A report of an earlier run must not speak for this one.
await rm('.output/test', { recursive: true, force: true });
await mkdir('.output/test', { recursive: true });
await step('prepare', 'wxt', 'prepare');
await step('format', 'prettier', '--check', '--log-level=warn', '.');
await step('lint', 'oxlint', '--deny-warnings');
await step('types', 'tsc', '--noEmit');
await step('types of the domain, without a browser', 'tsc', '-p', 'tsconfig.domain.json');
await step('types of the page of widgets', 'tsc', '-p', 'tests/bench/widgets/tsconfig.json');
await step('unused code and dependencies', 'knip');
await step('unit tests', ...vitest('unit'));
const built =
  (await step('build for Chrome', 'wxt', 'build', '-b', 'chrome')) &&
  (await step('build for Firefox', 'wxt', 'build', '-b', 'firefox'));
if (built) {
  await step('sizes', 'size-limit');
  await step('store lint', process.execPath, 'tests/tools/store-lint.ts');
  await step('archives, and the same from their sources', process.execPath, 'tests/tools/rebuild.ts');
  await step('browser tests', ...vitest('e2e'));
  // Always the same seed: a change is to be told whether it broke something, not whether it had luck.
  await step('faults', process.execPath, 'tests/tools/faults.ts', '--minutes', '2', '--seed', '1');
  await step('real CRMs', ...vitest('crm'));
}

const outcomes = await Promise.all(['unit', 'e2e', 'crm'].map(outcomeOf));
const sum = (key: 'passed' | 'failed' | 'skipped'): number => outcomes.reduce((total, one) => total + one[key], 0);
const failedSteps = results.filter(({ ok }) => !ok);

console.log('\n── summary');
// At the very end, since often only the end of a long log is kept.
for (const failure of outcomes.flatMap(({ failures }) => failures)) console.log(`failed: ${failure}`);
for (const { name, ok, seconds } of results)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
// A failed step that is no test run counts as one failure, so that the last line never claims more than is true.
const otherFailures = failedSteps.filter(({ name }) => !/tests$|^real CRMs$/.test(name)).length + (built ? 0 : 1);
const failed = Math.max(sum('failed') + otherFailures, failedSteps.length);
console.log(`\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * Runs a task on a machine that may have nothing but Node 20 or newer and this repository:
 *
 *     node tests/tools/fresh.mjs <task> [arguments]
 *
 * installs the dependencies if they are missing or out of date, finds or installs the browsers and, for the tests, the
 * CRMs and a spreadsheet program, and then runs `tests/tools/<task>.ts` in the pinned Node. Plain JavaScript without dependencies, since it runs
 * before there are any.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './fresh/browsers.mjs';
import { ensureCrms } from './fresh/crms.mjs';
import { ensureDependencies } from './fresh/dependencies.mjs';
import { Problem } from './fresh/problem.mjs';
import { runTask } from './fresh/run-task.mjs';
import { ensureSpreadsheet } from './fresh/spreadsheet.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

try {
  const [task = '', ...taskArguments] = process.argv.slice(2);
  const script = fileURLToPath(new URL(`./${task}.ts`, import.meta.url));
  if (!/^[\w-]+$/.test(task) || !existsSync(script)) {
    throw new Problem(`There is no task called "${task}".`, 'Give the name of a script in tests/tools, without .ts.');
  }
  ensureDependencies(root);
  // The linter and the compiler look at the components' page, too.
  if (task === 'test') ensureDependencies(join(root, 'tests/bench/widgets'));
  ensureBrowsers(browsersOf(task, taskArguments));
  if (task === 'test' || task === 'test-crm') ensureCrms({ required: task === 'test-crm' });
  if (task === 'test') ensureSpreadsheet();
  process.exitCode = await runTask(root, script, taskArguments);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/**
 * What a task needs: the tests and the benches both browsers, a build none, and the others the one they are told to use.
 *
 * @param {string} task
 * @param {string[]} given
 * @returns {('chromium' | 'firefox')[]}
 */
function browsersOf(task, given) {
  if (task === 'test' || task === 'bench') return ['chromium', 'firefox'];
  if ((task === 'test-crm' || task === 'faults') && !given.some((argument) => argument.startsWith('--browser')))
    return ['chromium', 'firefox'];
  if (task === 'build' || task === 'zip' || task === 'fuzz' || task === 'team') return [];
  return given.some((argument) => /^(--browser=)?firefox$/.test(argument)) ? ['firefox'] : ['chromium'];
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Problem } from './problem.mjs';

/** Whether packages can be installed here without asking anybody anything. */
export function mayInstall() {
  return existsSync('/etc/debian_version') && asRoot() !== undefined;
}

/**
 * @param {string[]} packages
 * @param {string[]} options
 */
export function installPackages(packages, options = []) {
  console.error(`Installing ${packages.join(', ')} …`);
  for (const command of [['update'], ['install', '-y', ...options, ...packages]]) {
    const [program = '', ...rest] = [...(asRoot() ?? []), 'env', ...environment, 'apt-get', ...command];
    const { status } = spawnSync(program, rest, { stdio: ['ignore', 2, 2] });
    if (status !== 0)
      throw new Problem(`apt-get ${command[0]} failed; its output is above.`, 'Put that right and try again.');
  }
}

/**
 * The packages that dpkg does not have; all of them where there is no dpkg.
 *
 * @param {string[]} packages
 */
export function missingPackages(packages) {
  const show = ['--show', '--showformat=${db:Status-Status} ${Package}\n', ...packages];
  const { stdout } = spawnSync('dpkg-query', show, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const installed = new Set((stdout ?? '').split('\n'));
  return packages.filter((name) => !installed.has(`installed ${name}`));
}

/** Nobody is asked, and servers that come with a package are not started: the tests start their own. */
const environment = ['DEBIAN_FRONTEND=noninteractive', 'RUNLEVEL=1'];

/** What to put before a command so that root runs it; undefined if that cannot be done without asking for a password. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  const { status } = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return status === 0 ? ['sudo'] : undefined;
}

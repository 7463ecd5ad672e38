import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.mjs';

const leastNode = 24;

/**
 * Runs the script as if it had been called itself: same streams, same signals. Gives its exit code.
 *
 * @param {string} root
 * @param {string} script
 * @param {string[]} scriptArguments
 * @returns {Promise<number>}
 */
export function runTask(root, script, scriptArguments) {
  const binaries = join(root, 'node_modules', '.bin');
  const path = [binaries, process.env['PATH']].join(delimiter);
  const child = spawn(findNode(binaries), [script, ...scriptArguments], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the child too. Either way the child decides when to end, and this process waits for it.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // 128 + n is what shells report for a program ended by signal n.
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** @param {string} binaries */
function findNode(binaries) {
  const pinned = join(binaries, 'node');
  if (existsSync(pinned)) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= leastNode) return process.execPath;
  throw new Problem(
    `This is Node ${process.versions.node}, and the pinned one could not be installed on this system.`,
    `Install Node ${leastNode} or newer (https://nodejs.org/) and try again.`,
  );
}

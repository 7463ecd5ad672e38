import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';

/**
 * Runs `npm ci` unless node_modules already is what package-lock.json asks for.
 *
 * @param {string} root
 */
export function ensureDependencies(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules', '.leadstand-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // Someone may have run `npm ci` or `npm install` by hand: then nothing is to be done but to remember it.
  if (!isInstalled(root, JSON.parse(lock.toString()))) install(root);
  writeFileSync(stamp, wanted);
}

/**
 * Compares with npm's own record of what it put there. Optional packages may rightly be missing.
 *
 * @param {string} root
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock
 */
function isInstalled(root, lock) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages } = JSON.parse(readFileSync(record, 'utf8'));
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) =>
      path === '' || (packages[path] ? packages[path].version === version : optional === true),
  );
}

/** @param {string} root */
function install(root) {
  console.error('Installing the dependencies (npm ci) …');
  // Its chatter goes to stderr: stdout belongs to the task. On Windows npm is a batch file, which needs a shell.
  const { status } = spawnSync('npm', ['ci'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Problem('npm ci failed; its output is above.', 'Put that right and try again.');
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from '../../tools/fresh/dependencies.mjs';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const BUILDS = resolve('.output/crm-lightning');

export const STYLES = join(FOLDER, 'node_modules/@salesforce-ux/design-system/assets/styles');

/** The folder with the page's scripts. A build takes its time, so one of the same sources is taken as it is. */
export function builtScripts(): string {
  ensureDependencies(FOLDER);
  const folder = join(BUILDS, hashOfSources());
  if (existsSync(folder)) return folder;
  rmSync(BUILDS, { recursive: true, force: true });
  const unfinished = `${folder}.part`;
  const rollup = [join(FOLDER, 'node_modules/rollup/dist/bin/rollup'), '--config', '--silent'];
  const env = { ...process.env, LIGHTNING_OUTPUT: unfinished };
  const { status, stderr } = spawnSync(process.execPath, rollup, { cwd: FOLDER, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The page of Lightning components could not be built:\n${stderr}`);
  renameSync(unfinished, folder);
  return folder;
}

function hashOfSources(): string {
  const sources = readdirSync(join(FOLDER, 'page'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of [join(FOLDER, 'package-lock.json'), join(FOLDER, 'rollup.config.js'), ...sources])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

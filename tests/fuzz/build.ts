import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const PLACE = '.output';

/** The targets and what they read with as one script for Node, which knows neither our aliases nor our JSON. */
export async function buildTargets(): Promise<{ script: string; remove: () => Promise<void> }> {
  // tsconfig.json builds on what WXT writes there; in a fresh clone it has not yet.
  if (!existsSync('.wxt/tsconfig.json')) spawnSync('wxt', ['prepare'], { stdio: ['ignore', 'ignore', 2] });
  await mkdir(PLACE, { recursive: true });
  // Within the project, since what is not bundled is looked for from there upwards.
  const folder = resolve(await mkdtemp(join(PLACE, 'fuzz-')));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '#i18n': resolve('lib/i18n/i18n.ts') } },
    build: {
      ssr: join(import.meta.dirname, 'worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  });
  return { script: join(folder, 'worker.mjs'), remove: () => rm(folder, { recursive: true, force: true }) };
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build, type Rollup } from 'vite';

/** A module and what it imports as one script, whose exports are `globalName`: for pages that measure our own code. */
export async function bundle(entry: string, globalName: string, { minify = false } = {}): Promise<string> {
  // tsconfig.json builds on what WXT writes there; in a fresh clone it has not yet.
  if (!existsSync('.wxt/tsconfig.json')) spawnSync('wxt', ['prepare'], { stdio: ['ignore', 'ignore', 2] });
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify, lib: { entry, name: globalName, formats: ['iife'] } },
  });
  const [output] = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  return output!.output[0].code;
}

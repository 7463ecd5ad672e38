import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { ensureDependencies } from '../../tools/fresh/dependencies.mjs';

const HOME = import.meta.dirname;
const OUTPUT = resolve('.output/widgets');

/** The page of widgets, its packages installed and the page built first if what it is made of is newer. */
export async function widgetPage(): Promise<string> {
  ensureDependencies(HOME);
  const page = join(OUTPUT, 'index.html');
  if (!existsSync(page) || statSync(page).mtimeMs < (await newestSource())) await buildPage();
  return page;
}

async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    root: join(HOME, 'page'),
    base: './',
    logLevel: 'error',
    build: {
      outDir: OUTPUT,
      emptyOutDir: true,
      target: 'esnext',
      chunkSizeWarningLimit: 2000,
      // Angular says that leaving out its compiler changes nothing; it is what makes its packages run unprepared.
      rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /@angular.compiler|\.css$/, sideEffects: true }] } },
    },
  });
}

async function newestSource(): Promise<number> {
  const entries = await readdir(HOME, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

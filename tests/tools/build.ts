import { run } from './steps.ts';

/** Loadable folders for both browsers, in `.output/`. */
const results = [
  await run('build for Chrome', 'wxt', 'build', '-b', 'chrome'),
  await run('build for Firefox', 'wxt', 'build', '-b', 'firefox'),
];
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;

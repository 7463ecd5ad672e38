import { hashArchives } from './archives.ts';
import { run } from './steps.ts';

/** Archives for both stores, and the sources that Mozilla's reviewers ask for, in `.output/`. */
const results = [
  await run('archive for Chrome', 'wxt', 'zip', '-b', 'chrome'),
  await run('archive for Firefox', 'wxt', 'zip', '-b', 'firefox'),
];
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;

// The same sources give the same archives anywhere: who builds them again compares these.
console.log('\nSHA-256');
for (const [name, hash] of await hashArchives('.output')) console.log(`${hash}  ${name}`);

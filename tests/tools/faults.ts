import { campaign } from '../faults/campaign.ts';
import { summaryLine, type Tally, violationLines } from '../faults/report.ts';
import type { BrowserName } from '../support/browser/launch.ts';
import { built } from '../support/built.ts';
import { browserNamed, readArguments, stop } from './arguments.ts';

const USAGE = `Usage: npm run faults -- [--minutes N] [--seed S] [--steps K] [--browser chromium|firefox]
Without --browser, each of the two gets half of the minutes.`;

const options = readArguments(USAGE, {
  minutes: { type: 'string' },
  seed: { type: 'string' },
  steps: { type: 'string' },
  browser: { type: 'string' },
});

const numberOf = (name: 'minutes' | 'seed' | 'steps'): number | null => {
  const given = options[name];
  if (given === undefined) return null;
  const number = Number(given);
  return number > 0 ? number : stop(`--${name} ${given}: this is to be a number above 0.\n${USAGE}`);
};

const browsers: readonly BrowserName[] = options.browser ? [browserNamed(options.browser)] : ['chromium', 'firefox'];
const steps = numberOf('steps');
// Steps that are counted take as long as they take.
const minutes = numberOf('minutes') ?? (steps === null ? 2 : Infinity);
const seed = numberOf('seed') ?? Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));

console.log(`Seed ${seed}.`);
const tallies: Tally[] = [];
for (const browser of browsers) {
  const build = await built(browser);
  const until = Date.now() + (minutes / browsers.length) * 60_000;
  const tally = await campaign({ seed, browser, build, steps, until, tell: console.log });
  violationLines(seed, tally).forEach((line) => console.log(line));
  tallies.push(tally);
}
console.log(summaryLine(seed, tallies));
process.exitCode = tallies.every(({ violations }) => violations.length === 0) ? 0 : 1;

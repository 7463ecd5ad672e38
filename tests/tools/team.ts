import 'fake-indexeddb/auto';
import { TeamServer } from '../support/team-server.ts';
import { type Outcome, simulate } from '../team/simulation/simulate.ts';
import { readArguments, stop } from './arguments.ts';

const USAGE = `Usage: npm run team -- [--runs N] [--seed S]
Teams of 2 to 10 browsers and a server, with cut lines, ended browsers, wrong clocks and restored backups: the real code of
lib/team, run N times (by default 200), each with a seed of its own that follows from S. A run is done again with --runs 1
and its own seed.`;

const options = readArguments(USAGE, { runs: { type: 'string', default: '200' }, seed: { type: 'string' } });
const number = (name: string, text: string): number =>
  /^\d{1,10}$/.test(text) ? Number(text) : stop(`--${name} ${text}: this has to be a number.\n${USAGE}`);
const runs = number('runs', options.runs);
const seed =
  options.seed === undefined
    ? Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''))
    : number('seed', options.seed);

const server = await TeamServer.start();
const outcomes: Outcome[] = [];
const began = Date.now();
for (let run = 0; run < runs; run++) {
  const outcome = await simulate(seed + run, server, `team-${run}`);
  outcomes.push(outcome);
  for (const violation of outcome.violations) console.log(`seed ${seed + run}: ${violation}`);
  if ((run + 1) % 100 === 0) console.log(`${run + 1} runs in ${Math.round((Date.now() - began) / 1000)} s`);
}
await server.stop();

const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);
const violations = sum((one) => one.violations.length);
console.log(
  `acts ${sum((one) => one.acts)}, erased leads ${sum((one) => one.erased)}, ended browsers ${sum((one) => one.ended)}, restored backups ${sum((one) => one.restored)}`,
);
console.log(
  `seed ${seed}: runs ${runs}, steps ${sum((one) => one.steps)}, lease requests ${sum((one) => one.requests)}, violations ${violations}`,
);
process.exit(violations > 0 ? 1 : 0);

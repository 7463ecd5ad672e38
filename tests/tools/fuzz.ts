import { FuzzSession } from '../fuzz/session.ts';
import type { Outcome } from '../fuzz/run-target.ts';
import { readArguments, stop } from './arguments.ts';

const USAGE = `Usage: npm run fuzz -- [--cases N] [--seed S] [--target NAME[,NAME]] [--path PATH]
N cases for each target (by default 100,000), a tenth for heavy ones. PATH is of a violation that was found with S.`;

const options = readArguments(USAGE, {
  cases: { type: 'string', default: '100000' },
  seed: { type: 'string' },
  target: { type: 'string' },
  path: { type: 'string' },
});
const number = (name: string, text: string): number =>
  /^-?\d{1,10}$/.test(text) ? Number(text) : stop(`--${name} ${text}: this has to be a number.\n${USAGE}`);
const cases = number('cases', options.cases);
const seed = options.seed === undefined ? Date.now() % 2 ** 31 : number('seed', options.seed);

const session = await FuzzSession.open();
const outcomes: Outcome[] = [];
try {
  for (const { name, heavy } of chosen()) {
    const outcome = await session.run(name, { cases: heavy ? Math.ceil(cases / 10) : cases, seed, path: options.path });
    outcomes.push(outcome);
    tell(outcome);
  }
} finally {
  await session.close();
}
const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);
const violations = outcomes.filter(({ violation }) => violation).length;
console.log(
  `${outcomes.length} targets: cases ${sum((one) => one.cases)}, errors named ${sum((one) => one.named)}, violations ${violations}, seed ${seed}`,
);
process.exitCode = violations > 0 ? 1 : 0;

function chosen() {
  if (options.target === undefined) return session.targets;
  const names = options.target.split(',');
  const strange = names.find((name) => !session.targets.some((target) => target.name === name));
  if (strange !== undefined)
    stop(`--target ${strange}: this can be ${session.targets.map(({ name }) => name).join(', ')}.`);
  return session.targets.filter(({ name }) => names.includes(name));
}

function tell({ target, cases, named, violation }: Outcome): void {
  console.log(`${target}: cases ${cases}, errors named ${named}, violations ${violation ? 1 : 0}, seed ${seed}`);
  if (!violation) return;
  console.log(`  input: ${violation.input}\n  ${violation.error.replaceAll('\n', '\n  ')}`);
  console.log(`  again: npm run fuzz -- --target ${target} --seed ${seed} --path ${violation.path}`);
}

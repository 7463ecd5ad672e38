import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Measure } from '../bench/bench.ts';
import { importBench } from '../bench/import/import.ts';
import { userPath } from './arguments.ts';

const BENCHES: Readonly<Record<string, () => Promise<Measure[]>>> = { import: importBench };

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const [name] = positionals;
const bench = name && Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (!bench) {
  console.error(`Usage: npm run bench -- NAME [--json FILE], where NAME is one of: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}

const measures = await bench();
for (const { name, unit, measured, floor, ratio, target, ok } of measures) {
  console.log(
    `${ok ? 'ok  ' : 'SLOW'} ${name}: ${measured} ${unit}, floor ${floor}, ratio ${ratio} (at most ${target})`,
  );
}
if (values.json) await writeFile(userPath(values.json), `${JSON.stringify(measures, null, 2)}\n`);
process.exitCode = measures.every(({ ok }) => ok) ? 0 : 1;

import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Measure } from '../bench/bench.ts';
import { classifyBench } from '../bench/classify/classify.ts';
import { importBench } from '../bench/import/import.ts';
import { popupBench } from '../bench/popup/popup.ts';
import { widgetsBench } from '../bench/widgets/widgets.ts';
import { userPath } from './arguments.ts';

/** A bench gives what it measured, or whether all is as it must be when it has told by itself. It may be told parts of it to run. */
const BENCHES: Readonly<Record<string, (parts: readonly string[]) => Promise<Measure[] | boolean>>> = {
  classify: classifyBench,
  import: importBench,
  popup: popupBench,
  widgets: widgetsBench,
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const [name, ...parts] = positionals;
const bench = name && Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (!bench) {
  console.error(`Usage: npm run bench -- NAME [--json FILE], where NAME is one of: ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}

const result = await bench(parts);
const measures = typeof result === 'boolean' ? [] : result;
for (const { name, unit, measured, floor, ratio, target, ok } of measures) {
  console.log(
    `${ok ? 'ok  ' : 'SLOW'} ${name}: ${measured} ${unit}, floor ${floor}, ratio ${ratio} (at most ${target})`,
  );
}
if (values.json) await writeFile(userPath(values.json), `${JSON.stringify(measures, null, 2)}\n`);
process.exitCode = result !== false && measures.every(({ ok }) => ok) ? 0 : 1;

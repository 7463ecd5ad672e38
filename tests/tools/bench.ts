import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Measure } from '../bench/bench.ts';
import { classifyBench } from '../bench/classify/classify.ts';
import { importBench } from '../bench/import/import.ts';
import { loadBench } from '../bench/load/load.ts';
import { popupBench } from '../bench/popup/popup.ts';
import { teamBench } from '../bench/team/team.ts';
import { type BenchResult, isGood, tableOf } from '../bench/table.ts';
import { widgetsBench } from '../bench/widgets/widgets.ts';
import { stop, userPath } from './arguments.ts';

/** In the order in which all of them are run. One that is named may be told parts of it to run. */
const BENCHES: Readonly<Record<string, (parts: readonly string[]) => Promise<Measure[]>>> = {
  classify: classifyBench,
  widgets: widgetsBench,
  popup: popupBench,
  import: importBench,
  load: loadBench,
  team: teamBench,
};

const USAGE = `Usage: npm run bench -- [NAME [PART]] [--json [FILE]], where NAME is one of: ${Object.keys(BENCHES).join(', ')}`;

/** In place of a file: the standard output, for programs. */
const STDOUT = '-';

const { positionals, values } = parseArgs({
  args: withPlace(process.argv.slice(2)),
  allowPositionals: true,
  options: { json: { type: 'string' } },
});
const [name, ...parts] = positionals;
if (name !== undefined && !Object.hasOwn(BENCHES, name)) stop(USAGE);
// What a program reads has nothing else in it.
if (values.json === STDOUT) console.log = console.error;

const results: BenchResult[] = [];
for (const bench of name === undefined ? Object.keys(BENCHES) : [name]) results.push(await run(bench));
console.log(tableOf(results));
const json = `${JSON.stringify(results, null, 2)}\n`;
if (values.json === STDOUT) process.stdout.write(json);
else if (values.json) await writeFile(userPath(values.json), json);
process.exitCode = results.every(isGood) ? 0 : 1;

/** One that breaks off does not keep the others from being run. */
async function run(bench: string): Promise<BenchResult> {
  const since = Date.now();
  console.error(`${bench} …`);
  try {
    const measures = await BENCHES[bench]!(parts);
    console.error(`${bench}: ${Math.round((Date.now() - since) / 60_000)} min`);
    return { bench, measures, failure: null };
  } catch (error) {
    console.error(error);
    const [failure = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { bench, measures: [], failure };
  }
}

/** `--json` with no file behind it. */
function withPlace(given: readonly string[]): string[] {
  return given.flatMap((one, at) => {
    const next = given[at + 1];
    return one === '--json' && (next === undefined || next.startsWith('--')) ? [one, STDOUT] : [one];
  });
}

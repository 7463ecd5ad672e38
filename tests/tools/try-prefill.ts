import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type ExtensionBrowser, launch } from '../support/browser/launch.ts';
import { built } from '../support/built.ts';
import type { ControlPath } from '../support/control-path.ts';
import { completeLead, readLeadFile } from '../support/lead-file.ts';
import { type PageServer, pageServer } from '../support/page-server.ts';
import { type PrefillResult, runPrefill } from '../support/prefill-run.ts';
import { browserNamed, readArguments, stop, userPath } from './arguments.ts';

const USAGE = `Usage: npm run try:prefill -- --page FILE_OR_URL --lead LEAD.json [--browser chromium|firefox] [--json] [--screenshot FILE.png]
       npm run try:prefill -- --batch JOBS.json [--browser chromium|firefox]
JOBS.json is a list of {id, page, lead, read}; page and lead are paths or, for a lead, the object itself.`;

interface Job {
  id: string;
  page: string;
  lead: unknown;
  read?: ControlPath[];
}

const options = readArguments(USAGE, {
  page: { type: 'string' },
  lead: { type: 'string' },
  batch: { type: 'string' },
  browser: { type: 'string' },
  json: { type: 'boolean', default: false },
  screenshot: { type: 'string' },
});
if (!options.batch && !(options.page && options.lead)) stop(USAGE);
const browser = browserNamed(options.browser);
const jobs = options.batch ? await readJobs(userPath(options.batch)) : [oneJob(options.page!, options.lead!)];

const pages = pageServer();
let app: ExtensionBrowser | undefined;
try {
  app = await launch({ browser, extensionDir: await built(browser), allowHosts: hostsOf(jobs) });
  for (const job of jobs) print(job.id, await run(app, pages, job));
} finally {
  await app?.close();
  pages.close();
}

function oneJob(page: string, lead: string): Job {
  return { id: page, page: isUrl(page) ? page : userPath(page), lead: userPath(lead) };
}

/** Paths in the list are meant from where the list lies. */
async function readJobs(file: string): Promise<Job[]> {
  const from = (path: string): string => resolve(dirname(file), path);
  try {
    const list = JSON.parse(await readFile(file, 'utf8')) as Job[];
    return list.map((job) => ({
      ...job,
      page: isUrl(job.page) ? job.page : from(job.page),
      lead: typeof job.lead === 'string' ? from(job.lead) : job.lead,
    }));
  } catch (error) {
    return stop(`${file}: ${(error as Error).message}\n${USAGE}`);
  }
}

/** A job that cannot be run is reported like one that filled nothing, so that the others of its list still are. */
async function run(running: ExtensionBrowser, served: PageServer, job: Job): Promise<PrefillResult> {
  try {
    const lead = typeof job.lead === 'string' ? await readLeadFile(job.lead) : completeLead(job.lead);
    const screenshot = options.screenshot ? (userPath(options.screenshot) as `${string}.png`) : undefined;
    return await runPrefill(running, { url: await served.addressOf(job.page), lead, read: job.read ?? [], screenshot });
  } catch (error) {
    process.exitCode = 1;
    return { controls: [], error: (error as Error).message, read: [], submitted: false, ms: 0 };
  }
}

function print(id: string, result: PrefillResult): void {
  if (options.batch) return console.log(JSON.stringify({ id, ...result }));
  if (options.json) return console.log(JSON.stringify({ id, ...result }, null, 2));
  if (result.error) console.log(result.error);
  for (const { label, type, outcome, before, after } of result.controls) {
    const value =
      outcome === 'filled' ? JSON.stringify(after) : before && outcome === 'kept' ? JSON.stringify(before) : '';
    console.log(`${outcome.padEnd(10)} ${(type ?? '-').padEnd(20)} ${label || '(no label)'}  ${value}`);
  }
  console.log(`submitted: ${result.submitted}, ${result.ms} ms`);
}

function hostsOf(list: readonly Job[]): string[] {
  return [...new Set(list.flatMap(({ page }) => (isUrl(page) ? [new URL(page).hostname] : [])))];
}

function isUrl(page: string): boolean {
  return /^https?:/i.test(page);
}

import { readFile } from 'node:fs/promises';
import { launch } from '../support/browser/launch.ts';
import { built } from '../support/built.ts';
import { importReport, type ImportReport } from '../support/import-report.ts';
import { serveFile } from '../support/serve-file.ts';
import { browserNamed, readArguments, stop, userPath } from './arguments.ts';

const USAGE =
  'Usage: npm run try:import -- --file FEED.xml [--browser chromium|firefox] [--content-type TYPE] [--json]';

const options = readArguments(USAGE, {
  file: { type: 'string' },
  browser: { type: 'string' },
  'content-type': { type: 'string', default: 'application/xml' },
  json: { type: 'boolean', default: false },
});
if (!options.file) stop(USAGE);
const body = await readFile(userPath(options.file)).catch((error: Error) =>
  stop(`Cannot read ${options.file}: ${error.message}`),
);
const browser = browserNamed(options.browser);

const server = await serveFile(body, options['content-type']);
const app = await launch({ browser, extensionDir: await built(browser) });
try {
  const report = await importReport(app, server.url);
  console.log(options.json ? JSON.stringify(report, null, 2) : asText(report));
} finally {
  await app.close();
  await server.close();
}

function asText({ download, words, held, problems, leads, badge }: ImportReport): string {
  const count = (n: number, what: string): string => `${n} ${what}`;
  const lines = [
    `${download.outcome}: ${words.what} ${words.remedy}`,
    ...(download.stoppedAt ? [`Stopped at line ${download.stoppedAt.line}, column ${download.stoppedAt.column}.`] : []),
    [
      count(download.records, 'records'),
      count(download.added, 'added'),
      count(download.held, 'held back'),
      count(download.problems, 'unreadable'),
    ].join(', '),
    `Held back: ${held.visit} visits, ${held.unknown} of an unknown kind or type. Badge: "${badge}".`,
    ...problems.map(({ position, reason, source }) => `Record ${position}: ${reason}: ${source ?? '(sealed)'}`),
    '',
    ...leads.map(({ feed }) =>
      [
        feed.createdAt ?? `received ${feed.receivedAt}`,
        feed.types.join('+') || '-',
        feed.person.fullName || `${feed.person.firstName} ${feed.person.lastName}`.trim() || '-',
        feed.company.name || '-',
        feed.address.country ?? feed.address.countryRaw,
        feed.person.email || '-',
        ...feed.flaws,
      ].join(' · '),
    ),
  ];
  return lines.join('\n');
}

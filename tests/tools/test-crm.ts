import { browserNamed, readArguments } from './arguments.ts';
import { run } from './steps.ts';

const USAGE = `Usage: npm run test:crm -- [--browser chromium|firefox] [--name TEXT]
Fills forms of real CRMs through the built extension, saves them and reads the database. --name: only tests whose name has TEXT in it.`;

const { browser, name } = readArguments(USAGE, { browser: { type: 'string' }, name: { type: 'string' } });
if (browser) process.env['LEADSTAND_BROWSER'] = browserNamed(browser);
const { ok } = await run('real CRMs', 'vitest', 'run', '--project', 'crm', ...(name ? ['-t', name] : []));
process.exitCode = ok ? 0 : 1;

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort, startServer } from '../server-process.ts';
import type { InstalledCrm, RunningCrm } from '../system.ts';
import { readRecords } from './records.ts';

const run = promisify(execFile);

/** Makes the database once; each server gets a copy of it. */
export async function install(): Promise<InstalledCrm> {
  const folder = await mkdtemp(join(tmpdir(), 'leadstand-tryton-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const pristine = join(folder, 'pristine');
    await makeDatabase(pristine);
    let started = 0;
    return { start: () => start(pristine, join(folder, `run-${++started}`)), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

const configuration = (folder: string): string => join(folder, 'trytond.conf');

async function configure(folder: string, port: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = [
    '[web]',
    `listen = 127.0.0.1:${port}`,
    'root = /usr/share/tryton-sao/www',
    '[database]',
    'uri = sqlite://',
    `path = ${folder}`,
  ];
  await writeFile(configuration(folder), `${lines.join('\n')}\n`);
}

async function makeDatabase(folder: string): Promise<void> {
  await configure(folder, 0);
  await writeFile(join(folder, 'crm.sqlite'), '');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, 'admin\n');
  const script = fileURLToPath(new URL('./prepare.py', import.meta.url));
  // The system's own Python, for which the packages are: another one may come first on the path.
  await run('/usr/bin/python3', [script, configuration(folder)], {
    env: { ...process.env, TRYTONPASSFILE: passwordFile },
  });
}

async function start(pristine: string, folder: string): Promise<RunningCrm> {
  const port = await freePort();
  await configure(folder, port);
  const database = join(folder, 'crm.sqlite');
  await cp(join(pristine, 'crm.sqlite'), database);
  const args = ['-c', configuration(folder), '-d', 'crm'];
  const server = await startServer({ command: 'trytond', args, port });
  return { url: `http://127.0.0.1:${port}/`, records: async () => readRecords(database), stop: () => server.stop() };
}

import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { freePort, startServer } from '../server-process.ts';
import type { InstalledCrm, RunningCrm } from '../system.ts';
import { startImap } from './imap.ts';
import { readRecords } from './records.ts';

/** Where Debian puts the program and the settings that it comes with. */
const PROGRAM = '/var/lib/roundcube';
const SETTINGS = '/etc/roundcube';

export async function install(): Promise<InstalledCrm> {
  const folder = await mkdtemp(join(tmpdir(), 'leadstand-roundcube-'));
  const pristine = join(folder, 'pristine.sqlite');
  const database = new DatabaseSync(pristine);
  database.exec(await readFile(join(PROGRAM, 'SQL/sqlite.initial.sql'), 'utf8'));
  database.close();
  let started = 0;
  return {
    start: () => start(pristine, join(folder, `run-${++started}`)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function start(pristine: string, folder: string): Promise<RunningCrm> {
  const database = join(folder, 'roundcube.sqlite');
  const imap = await startImap();
  try {
    await configure(folder, database, imap.port);
    await cp(pristine, database);
    const port = await freePort();
    const server = await startServer({
      command: 'php',
      args: ['-S', `127.0.0.1:${port}`, '-t', join(PROGRAM, 'public_html')],
      env: { ROUNDCUBE_CONFIG_DIR: folder, PHP_CLI_SERVER_WORKERS: '4' },
      port,
    });
    const stop = async (): Promise<void> => {
      await server.stop();
      await imap.stop();
    };
    return { url: `http://127.0.0.1:${port}/`, records: async () => readRecords(database), stop };
  } catch (error) {
    await imap.stop();
    throw error;
  }
}

async function configure(folder: string, database: string, imapPort: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of ['defaults.inc.php', 'mimetypes.php']) await symlink(join(SETTINGS, name), join(folder, name));
  const settings = {
    db_dsnw: `sqlite:///${database}?mode=0600`,
    imap_host: `127.0.0.1:${imapPort}`,
    log_dir: folder,
    temp_dir: folder,
    des_key: 'no secret is kept here..',
    language: 'en_US',
    product_name: 'Roundcube Webmail',
  };
  const lines = Object.entries(settings).map(([name, value]) => `$config['${name}'] = ${JSON.stringify(value)};`);
  await writeFile(join(folder, 'config.inc.php'), `<?php\n${lines.join('\n')}\n`);
}

import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { hashArchives } from './archives.ts';
import { runIn } from './steps.ts';

/**
 * threat 20: what is handed out is what the sources say, byte for byte.
 *
 * Makes the archives, and makes them again as a reviewer does: from the archive of the sources alone, in another folder.
 * Only the packages are the same, instead of being installed a second time.
 */
const OUTPUT = '.output';

for (const name of await readdir(OUTPUT).catch(() => [])) {
  if (name.endsWith('.zip')) await rm(join(OUTPUT, name));
}
const zip = (name: string, folder: string) => runIn(folder, name, process.execPath, 'tests/tools/zip.ts');
let { ok } = await zip('archives', '.');
const first = await hashArchives(OUTPUT);

const elsewhere = await mkdtemp(join(tmpdir(), 'leadstand-sources-'));
try {
  const sources = [...first.keys()].find((name) => name.endsWith('-sources.zip'));
  if (!sources) throw new Error('There is no archive of the sources.');
  await unpack(join(OUTPUT, sources), elsewhere);
  await symlink(resolve('node_modules'), join(elsewhere, 'node_modules'));
  if (!(await zip('archives from the sources', elsewhere)).ok) ok = false;
  const second = await hashArchives(join(elsewhere, OUTPUT));
  for (const [name, hash] of first) {
    if (second.get(name) === hash) continue;
    ok = false;
    console.error(`${name} is ${hash} here and ${second.get(name) ?? 'absent'} from the sources.`);
  }
} finally {
  await rm(elsewhere, { recursive: true, force: true });
}
if (ok) console.log(`${first.size} archives are the same from the sources.`);
process.exitCode = ok ? 0 : 1;

async function unpack(archive: string, folder: string): Promise<void> {
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(archive)))) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

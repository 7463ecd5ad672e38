import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';

/**
 * Prints what a release says: the newest chapter of the changelog, and the hash of each archive in a folder, since who
 * builds them again gets the same. Without dependencies, as nothing is installed where a release is made.
 *
 *     node tests/tools/release-notes.mjs FOLDER
 */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const [, chapter = ''] = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
const [title = '', ...text] = chapter.split('\n');
if (title.trim() !== version) {
  console.error(
    `CHANGELOG.md begins with ${title.trim()}, and package.json is at ${version}: write the chapter first.`,
  );
  process.exit(1);
}

const folder = argv[2] ?? '.output';
const hashes = readdirSync(folder)
  .filter((name) => name.endsWith('.zip'))
  .toSorted()
  .map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}  ${name}`,
  );
console.log([text.join('\n').trim(), '', 'SHA-256 of the archives:', '', '```', ...hashes, '```'].join('\n'));

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../../package.json';

const changelog = readFileSync('CHANGELOG.md', 'utf8');
const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name): [string, string] => [
  name,
  readFileSync(`${folder}/${name}`, 'utf8'),
]);

test('the newest chapter of the changelog is about this version', () => {
  expect(/^## (.+)$/m.exec(changelog)?.[1]).toBe(version);
});

test.each(workflows)('%s uses other people’s actions only as they were looked at', (_, text) => {
  const used = [...text.matchAll(/uses: ([^\s#]+)/g)].map(([, action]) => action!);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((action) => !/^\.\/|@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

test.each(workflows)('%s may write nothing unless a job says so', (_, text) => {
  expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
});

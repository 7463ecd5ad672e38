import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DRAWINGS, RECORD, recordNow } from './icons/drawings.ts';
import { pngHead } from './store/png.ts';

it('every icon is drawn from its SVG as that is now', () => {
  expect(recordNow(), 'Run `node tests/tools/icons.ts`').toEqual(JSON.parse(readFileSync(RECORD, 'utf8')));
});

it('every picture in the folder of icons is one that is drawn', () => {
  const files = readdirSync('public/icon').map((name) => `public/icon/${name}`);
  expect(files.toSorted()).toEqual(DRAWINGS.map(({ file }) => file).toSorted());
});

it.each(DRAWINGS)('$file has the size of its name', ({ file, size }) => {
  expect(pngHead(readFileSync(file))).toEqual({ width: size, height: size, hasAlpha: true });
  expect(file).toContain(`${size}.png`);
});

it('browsers and stores find every size that they ask for', () => {
  const sizes = DRAWINGS.filter(({ file }) => /\/\d+\.png$/.test(file)).map(({ size }) => size);
  expect(sizes).toEqual([16, 32, 48, 64, 96, 128]);
});

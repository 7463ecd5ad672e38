import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** One PNG of `public/icon/`. */
export interface Drawing {
  file: string;
  source: string;
  /** Of the PNG. */
  size: number;
  /** Of the mark in it; the rest is a transparent margin. */
  mark: number;
}

const MARK = 'public/icon.svg';
const STOPPED = 'public/icon-stopped.svg';

const full = (size: number, name: string, source: string): Drawing => ({
  file: `public/icon/${name}.png`,
  source,
  size,
  mark: size,
});

/**
 * Every size that a browser asks for: Chrome 16, 32, 48 and 128, Firefox 64 and 96 as well. The smallest is a drawing of its
 * own, whose edges fall on pixels. Chrome's store wants a margin around the largest, so that all icons look equally large.
 */
export const DRAWINGS: readonly Drawing[] = [
  full(16, '16', 'tests/tools/icons/icon-16.svg'),
  ...[32, 48, 64, 96].map((size) => full(size, `${size}`, MARK)),
  { file: 'public/icon/128.png', source: MARK, size: 128, mark: 96 },
  // Shown in a toolbar and nowhere else.
  full(16, 'stopped-16', 'tests/tools/icons/icon-stopped-16.svg'),
  ...[32, 48].map((size) => full(size, `stopped-${size}`, STOPPED)),
];

/** What was drawn from what, as it was when it was drawn. */
export const RECORD = 'tests/tools/icons/drawn.json';

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Both ends of each drawing by their hashes: whichever of them changes by itself is noticed. */
export const recordNow = (): Record<string, { source: string; png: string }> =>
  Object.fromEntries(DRAWINGS.map(({ file, source }) => [file, { source: hashOf(source), png: hashOf(file) }]));

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { canariesIn, DiskSearch } from './disk.ts';

it('finds a text in one byte a letter and in two, in capitals, and one whose end is missing', () => {
  const bytes = Buffer.concat([
    Buffer.from('\x00\xFFHeldqzabcd SA', 'latin1'),
    Buffer.from('heldqzefgh', 'utf16le'),
    Buffer.from('heldqz\x05'),
  ]);
  expect(canariesIn(bytes, 'heldqz').toSorted()).toEqual(['heldqz', 'heldqzabcd', 'heldqzefgh']);
  expect(canariesIn(Buffer.from('held qzabcd, openabcd'), 'heldqz')).toEqual([]);
});

it('looks into every file of a folder, and again into one that has changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadstand-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'deep/deeper'), { recursive: true });
  const file = join(folder, 'deep/deeper/000003.log');
  writeFileSync(file, 'nothing');
  const search = new DiskSearch(folder, 'heldqz');
  expect(search.look()).toEqual([]);
  writeFileSync(file, 'nothing but heldqzabcd');
  expect(search.look()).toEqual([{ where: 'deep/deeper/000003.log', canary: 'heldqzabcd' }]);
  rmSync(file);
  expect(search.look()).toEqual([]);
});

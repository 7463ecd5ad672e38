import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { failuresIn } from './failures.ts';

const file = (status: string, assertionResults: object[], message = '') => ({
  name: resolve('tests/a.test.ts'),
  status,
  message,
  assertionResults: assertionResults as [],
});

test('names every test that failed, and the first line of why', () => {
  const report = {
    testResults: [
      file('failed', [
        { status: 'passed', fullName: 'one' },
        { status: 'failed', fullName: 'two', failureMessages: ['Error: no such row\n    at list.ts:1'] },
        { status: 'skipped', fullName: 'three' },
      ]),
    ],
  };
  expect(failuresIn(report)).toEqual(['tests/a.test.ts: two: Error: no such row']);
});

test('names a file that failed before its first test', () => {
  expect(failuresIn({ testResults: [file('failed', [], 'Cannot find module')] })).toEqual([
    'tests/a.test.ts: Cannot find module',
  ]);
});

test('says nothing of tests that passed, or of no report', () => {
  expect(failuresIn({ testResults: [file('passed', [{ status: 'passed', fullName: 'one' }])] })).toEqual([]);
  expect(failuresIn({})).toEqual([]);
});

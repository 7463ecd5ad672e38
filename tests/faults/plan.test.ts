import { expect, it } from 'vitest';
import { MISBEHAVIOURS } from '../support/misbehaviours.ts';
import { faultsOf, planOf, wordsOf } from './plan.ts';

it('is the same for the same seed, however long it is, and another for another', () => {
  const plan = planOf(7, 200);
  expect(planOf(7, 200)).toEqual(plan);
  expect(planOf(7, 1000).slice(0, 200)).toEqual(plan);
  expect(planOf(8, 200)).not.toEqual(plan);
});

it('has every kind of step, every way of cutting off and every misbehaviour of the server', () => {
  const plan = planOf(1, 5000);
  const downloads = plan.filter((step) => step.do === 'download');
  expect(new Set(plan.map((step) => step.do))).toEqual(
    new Set([
      'download',
      'restart',
      'act',
      'take-back',
      'two-windows',
      'consent',
      'person',
      'windows',
      'clock',
      'disk-full',
      'permission',
    ]),
  );
  expect(new Set(downloads.map(({ cut }) => cut))).toEqual(new Set(['nothing', 'background', 'browser', 'update']));
  expect(new Set(downloads.map(({ misbehaviour }) => misbehaviour))).toEqual(
    new Set([null, ...Object.keys(MISBEHAVIOURS)]),
  );
});

it('counts a download that is cut off while the server misbehaves as two faults, and what a user does as none', () => {
  const download = { do: 'download', fresh: 1, waits: true, moment: 5 } as const;
  expect(faultsOf({ ...download, misbehaviour: null, cut: 'nothing' })).toBe(0);
  expect(faultsOf({ ...download, misbehaviour: '500', cut: 'browser' })).toBe(2);
  expect(faultsOf({ do: 'act', act: 'answer', pick: 1, cut: 'nothing' })).toBe(0);
  expect(faultsOf({ do: 'act', act: 'answer', pick: 1, cut: 'background' })).toBe(1);
  expect(faultsOf({ do: 'restart', cut: 'close' })).toBe(1);
  expect(faultsOf({ do: 'consent', said: 'yes', pick: 1 })).toBe(0);
});

it('says of a step all that it is made of', () => {
  expect(wordsOf({ do: 'act', act: 'answer', pick: 3, cut: 'browser' })).toBe('act, act answer, pick 3, cut browser');
});

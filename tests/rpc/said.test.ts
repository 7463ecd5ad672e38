import { expect, test } from 'vitest';
import { contract } from '../../lib/rpc/contract.ts';

const evidence = { how: 'mail', at: '2026-11-23T12:00:00.000Z', text: 'Yes.' };
const answer = { heldKey: 'k', said: 'yes', evidence, purposes: ['offers'], channels: ['email'] };
const HASH = 'ab'.repeat(32);

/** What goes into the chain as it is must be unable to name anybody: nothing there is ever changed. */
test.each<[string, 'visits.answer' | 'lead.informed', object, boolean]>([
  ['an answer', 'visits.answer', answer, true],
  [
    'with a file',
    'visits.answer',
    { ...answer, evidence: { ...evidence, file: { name: 'a.eml', sha256: HASH } } },
    true,
  ],
  ['at no time', 'visits.answer', { ...answer, evidence: { ...evidence, at: 'when Zoe Martin called' } }, false],
  [
    'with a file that has no hash',
    'visits.answer',
    { ...answer, evidence: { ...evidence, file: { name: 'a.eml', sha256: 'zoe@works.example'.padEnd(64) } } },
    false,
  ],
  ['with purposes without end', 'visits.answer', { ...answer, purposes: Array(1000).fill('offers') }, false],
  ['a notice', 'lead.informed', { leadKey: 'k', noticeHash: HASH }, true],
  ['under no hash', 'lead.informed', { leadKey: 'k', noticeHash: 'zoe@works.example' }, false],
])('%s: %s', (_what, method, input, agreed) => {
  expect(contract[method].input.safeParse(input).success).toBe(agreed);
});

import { expect, test } from 'vitest';
import { classifyLead } from '../../../lib/domain/lead/kinds.ts';

test.each([
  ['REQUEST', ['DOC'], 'request', ['documentation'], true],
  ['request', ['Request documentation'], 'request', ['documentation'], true],
  ['Request', ['QUOTE'], 'request', ['quote'], true],
  ['REQUEST', ['Request a personalized quote'], 'request', ['quote'], true],
  ['REQUEST', ['DOC,QUOTE'], 'request', ['documentation', 'quote'], true],
  ['REQUEST', ['Quote', 'Documentation'], 'request', ['documentation', 'quote'], true],
  ['REQUEST', ['Documentation / Quote'], 'request', ['documentation', 'quote'], true],
  ['REQUEST', ['RATE'], 'request', ['price_options'], true],
  ['REQUEST', ['DOC_RATE'], 'request', ['documentation', 'price_options'], true],
  ['REQUEST', [], 'request', [], true],
  ['PROSPECT', ['PRICE_LIST'], 'prospect', ['price_seen'], false],
  ['prospect', ['Price options'], 'prospect', ['price_seen'], false],
  ['VISIT', [], 'visit', [], false],
] as const)('%s with %j is a %s for %j', (kindRaw, typeRaws, kind, types, answerExpected) => {
  expect(classifyLead(kindRaw, typeRaws)).toEqual({ kind, types, answerExpected });
});

test.each([
  ['', ['QUOTE']],
  ['CALLBACK', ['QUOTE']],
  ['REQUEST', ['CALLBACK']],
  ['REQUEST', ['QUOTE', 'CALLBACK']],
  ['PROSPECT', ['QUOTE']],
  ['REQUEST', ['QUOTE,RATE']],
  ['__proto__', []],
  ['REQUEST', ['constructor']],
])('%s with %j is not in the published table, hence unknown', (kindRaw, typeRaws) => {
  expect(classifyLead(kindRaw, typeRaws)).toEqual({ kind: 'unknown', types: ['other'], answerExpected: false });
});

test('a visit stays a visit, whatever type it claims', () => {
  expect(classifyLead('VISIT', ['QUOTE']).kind).toBe('visit');
});

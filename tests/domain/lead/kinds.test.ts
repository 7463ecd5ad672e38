import { expect, test } from 'vitest';
import { classifyLead, kindOf } from '../../../lib/domain/lead/kinds.ts';

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
  ['REQUEST', ['VISIT']],
  ['REQUEST', ['stand']],
  ['REQUEST', ['DOC', 'visit']],
  ['PROSPECT', ['VISIT']],
  ['PROSPECT', ['PRICE_LIST,STAND']],
  ['__proto__', []],
  ['REQUEST', ['constructor']],
])('%s with %j is not in the published table, hence unknown', (kindRaw, typeRaws) => {
  expect(classifyLead(kindRaw, typeRaws)).toEqual({ kind: 'unknown', types: ['other'], answerExpected: false });
});

test.each(['QUOTE', 'VISIT', 'STAND', 'CALLBACK'])('a visit stays a visit, though its type is %s', (type) => {
  expect(classifyLead('VISIT', [type])).toEqual({ kind: 'visit', types: [], answerExpected: false });
});

test.each([
  [[], 'unknown'],
  [['REQUEST'], 'request'],
  [['REQUEST', 'demande'], 'request'],
  [['REQUEST', 'PROSPECT'], 'unknown'],
  [['REQUEST', 'CALLBACK'], 'unknown'],
  [['CALLBACK', 'REQUEST'], 'unknown'],
  [['REQUEST', 'VISIT'], 'visit'],
  [['CALLBACK', 'PROSPECT', 'Besuch'], 'visit'],
  [['REQUEST', 'STAND_VISIT'], 'visit'],
  [['REQUEST,VISIT'], 'visit'],
  [['requests', 'standVisits'], 'visit'],
  [['Visitor'], 'unknown'],
] as const)('the words %j together say %s', (words, kind) => {
  expect(kindOf(words)).toBe(kind);
});

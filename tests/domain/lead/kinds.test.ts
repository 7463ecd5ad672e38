import { expect, test } from 'vitest';
import { classifyLead, kindOf, meansVisit, typeCodes, typesOfWord } from '../../../lib/domain/lead/kinds.ts';

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

test.each([
  ['Demande de devis', ['quote']],
  ['Demander une documentation', ['documentation']],
  ['Angebot anfordern', ['quote']],
  ['Richiedi un preventivo', ['quote']],
  ['Solicitar presupuesto', ['quote']],
  ['Pedido de orçamento', ['quote']],
  ['Запросить документацию', undefined],
  ['Документация', ['documentation']],
  ['询价', undefined],
  ['报价', ['quote']],
  ['カタログ', ['documentation']],
  ['Voir les prix', ['price_seen']],
  ['requestDocumentation', ['documentation']],
  ['REQUEST_QUOTE', ['quote']],
  ['Request', undefined],
  ['no documentation', undefined],
  ['visit', undefined],
  ['', undefined],
] as const)('the label %s stands for %j', (label, types) => {
  expect(typesOfWord(label)).toEqual(types);
});

test.each([
  ['DOC,QUOTE', ['DOC', 'QUOTE']],
  ['Documentation & Quote', ['Documentation', 'Quote']],
  ['Documentation et devis', ['Documentation', 'devis']],
  ['DOC_RATE', ['DOC_RATE']],
  [' ; ', []],
] as const)('%s is %j', (raw, codes) => {
  expect(typeCodes(raw)).toEqual(codes);
});

const meanings = {
  kinds: new Map([['a1', 'request'] as const, ['visit', 'request'] as const]),
  types: new Map([
    ['t1', ['quote']],
    ['doccall', ['other']],
  ] as const),
};

test('a word means what the user says, unless it means a visit by itself', () => {
  expect(kindOf(['A-1'], meanings)).toBe('request');
  expect(kindOf(['VISIT'], meanings)).toBe('visit');
  expect(meansVisit('standVisit')).toBe(true);
  expect(meansVisit('A1')).toBe(false);
  expect(typesOfWord('T 1', meanings)).toEqual(['quote']);
  expect(typeCodes('DOC,CALL', meanings)).toEqual(['DOC,CALL']);
  expect(classifyLead('a1', ['DOC', 'DOC,CALL'], { meanings })).toEqual({
    kind: 'request',
    types: ['documentation', 'other'],
    answerExpected: true,
  });
});

test('a button that was pressed counts like a word', () => {
  expect(classifyLead('REQUEST', ['DOC'], { pressed: ['quote'] }).types).toEqual(['documentation', 'quote']);
  expect(classifyLead('PROSPECT', [], { pressed: ['price_options'] }).types).toEqual(['price_seen']);
  expect(classifyLead('REQUEST', [], { pressed: ['quote', 'price_options'] }).kind).toBe('unknown');
});

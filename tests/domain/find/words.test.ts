import { expect, test } from 'vitest';
import { everythingWaiting, type LeadQuery } from '../../../lib/domain/find/query.ts';
import { fits, planOf } from '../../../lib/domain/find/terms.ts';
import { wordsIn, wordsLookedFor } from '../../../lib/domain/find/words.ts';
import { applyAct, untouched } from '../../../lib/domain/triage/triage.ts';
import { blankLead } from '../../../lib/domain/lead/blank-lead.ts';
import { lead } from '../../support/builders.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

const blank = blankLead();
const buyer = lead({
  feedId: 'VX-004711',
  marketplace: 'DI',
  types: ['quote', 'documentation'],
  person: { ...blank.person, fullName: 'Zoé Müller-Lüdenscheidt', email: 'z.mueller@pumpen-nord.de' },
  company: { ...blank.company, name: 'Pumpen & Rohre Straße 7 GmbH' },
  address: { ...blank.address, city: 'İzmir', country: 'TR', countryRaw: 'Türkiye' },
  products: [{ id: '', name: 'Kreiselpumpe DN50', url: '' }],
  message: 'Wir brauchen 東京都庁 und ปั๊มน้ำ, насос ЭЦВ, 펌프 견적 und مضخة مياه.',
  recipient: { type: '', email: 'Sales@Maker.example' },
});
const state = applyAct(untouched, { act: 'note', text: 'Calls back on Thursday' }, '2026-11-23T11:00:00.000Z');

const finds = (query: Partial<LeadQuery>, mine: string[] = []): boolean => {
  const plan = planOf({ ...everythingWaiting, ...query }, mine, NOW);
  return plan === null || fits({ feed: buyer, triage: state }, plan);
};

test.each([
  'zoe',
  'ZOÉ mül',
  'muller',
  'ludensch',
  'z.mueller@pumpen-nord.de',
  'pumpen-nord',
  'strasse',
  'izmir',
  'turkey',
  'Türkei',
  'turquie',
  'トルコ',
  'vx-0047',
  'kreisel dn50',
  '東京',
  '京都庁',
  '庁',
  'ปั๊ม',
  'น้ำ',
  'насос эцв',
  'НАСОС',
  '펌',
  '펌프 견',
  'مضخة',
  'thurs',
  'ｄｎ５０',
  '',
  '  ',
  '…',
])('is found by %j', (words) => expect(finds({ words })).toBe(true));

test.each(['zoey', 'umpen', 'pumpe nord x', '京東', '都京', 'friday', 'germany', 'sales'])(
  'is not found by %j',
  (words) => expect(finds({ words })).toBe(false),
);

test.each<[Partial<LeadQuery>, boolean]>([
  [{ marketplaces: ['DI'] }, true],
  [{ marketplaces: ['ME', null] }, false],
  [{ types: ['price_options', 'documentation'] }, true],
  [{ types: ['price_options'] }, false],
  [{ countries: ['DE', 'TR'] }, true],
  [{ countries: [null] }, false],
  [{ connections: ['c1'] }, true],
  [{ connections: ['c2'] }, false],
  [{ age: 'day' }, true],
  [{ age: 'older' }, false],
  [{ mine: true }, true],
  [{ mine: true, types: ['price_options'] }, false],
])('the filter %j lets it through: %s', (query, through) =>
  expect(finds(query, ['sales@maker.example'])).toBe(through),
);

test('nothing is mine as long as no address is', () => expect(finds({ mine: true })).toBe(false));

test('words look for requests, or for prospects where that box is chosen', () => {
  expect(finds({ words: 'zoe', box: 'done' })).toBe(true);
  expect(finds({ words: 'zoe', box: 'prospects' })).toBe(false);
});

test('a text without spaces is cut into pairs, and what is looked for into no more than that', () => {
  expect(wordsIn('東京都')).toEqual(['東京', '京都', '都']);
  expect(wordsLookedFor('東京都')).toEqual(['東京', '京都']);
  expect(wordsIn('DN50東京')).toEqual(['dn50', '東京', '京']);
  expect(wordsIn('𠮷野家')).toEqual(['𠮷野', '野家', '家']);
});

test('a message without end is found by its beginning', () => {
  const words = Array.from({ length: 5000 }, (_, n) => `word${n}`).join(' ');
  const long = { feed: { ...buyer, message: words }, triage: untouched };
  const by = (text: string) => fits(long, planOf({ ...everythingWaiting, words: text }, [], NOW)!);
  expect([by('word17'), by('zoe'), by('word4999')]).toEqual([true, true, false]);
});

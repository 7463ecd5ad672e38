import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CAPABILITIES, isOpenIn, mayAskIn } from '../../../lib/domain/consent/capabilities.ts';
import { visitStateSchema, type VisitState } from '../../../lib/domain/consent/standing.ts';

/** What each state allows: see, search, ask, contact, fill, export, count. */
const TABLE = [
  ['held', false, false, 'by-policy', false, false, false, 'outline'],
  ['notice-sent', 'masked-email', false, false, false, false, false, 'outline'],
  ['consented', 'all', true, false, 'as-agreed', 'listed-sites', 'all', 'outline'],
  ['refused', false, false, false, false, false, false, 'outline'],
  ['withdrawn', false, false, false, false, false, false, 'outline'],
  ['objected', false, false, false, false, false, false, 'outline'],
  ['expired', false, false, false, false, false, false, 'outline'],
  ['restricted', 'data-protection', false, false, false, false, 'to-person', 'outline'],
  ['erased', false, false, false, false, false, false, 'number'],
] as const;

const COLUMNS = ['see', 'search', 'ask', 'contact', 'fill', 'export', 'count'] as const;
const cells = TABLE.flatMap(([state, ...values]) => COLUMNS.map((column, n) => [state, column, values[n]] as const));

test.each(cells)('%s: %s is %s', (state, column, value) => {
  expect(CAPABILITIES[state][column]).toBe(value);
});

test('there is no state besides', () => {
  expect(Object.keys(CAPABILITIES).toSorted()).toEqual([...visitStateSchema.options, 'erased'].toSorted());
  expect(TABLE).toHaveLength(Object.keys(CAPABILITIES).length);
});

const LIST = '../shared/data/domain/lists/visit-state-machine.json';
const LISTED = {
  see: 'seePersonal',
  search: 'searchPersonal',
  ask: 'sendNotice',
  contact: 'contact',
  fill: 'fillCrm',
  export: 'export',
  count: 'countAndStatistics',
} as const;

/** The words of the list, as we call what they mean. */
const MEANT: Readonly<Record<string, string | boolean>> = {
  'by rule of country, channel, visitorType': 'by-policy',
  // Until a policy for reminders is needed, there is none.
  'no second notice (one reminder only if the policy allows it)': false,
  'e-mail only, masked, to match an answer': 'masked-email',
  'only purposes and channels named in the consent': 'as-agreed',
  'only hosts on the CRM list': 'listed-sites',
  'data protection role only': 'data-protection',
  'to the person only': 'to-person',
  'count only': 'number',
};

const YES = {
  see: 'all',
  search: true,
  ask: true,
  contact: true,
  fill: true,
  export: 'all',
  count: 'outline',
} as const;

test.skipIf(!existsSync(LIST))('every cell is as the list has it', () => {
  const { states } = JSON.parse(readFileSync(LIST, 'utf8')) as { states: Record<string, Record<string, unknown>> };
  expect(Object.keys(states)).toHaveLength(TABLE.length);
  for (const [name, listed] of Object.entries(states)) {
    const state = name.toLowerCase().replace('_', '-') as VisitState;
    for (const column of COLUMNS) {
      const value = listed[LISTED[column]];
      const meant = value === true ? YES[column] : typeof value === 'string' ? MEANT[value] : value;
      expect([state, column, CAPABILITIES[state][column]]).toEqual([state, column, meant]);
    }
  }
});

test('a lead lies open only where all of it may be seen, and is asked for only where the table says so', () => {
  expect(visitStateSchema.options.filter(isOpenIn)).toEqual(['consented']);
  expect(visitStateSchema.options.filter(mayAskIn)).toEqual(['held']);
});

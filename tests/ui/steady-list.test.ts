import { expect, it } from 'vitest';
import { steadyLeads } from '../../lib/ui/triage/steady-list.ts';
import { connectionView, storedLead, triageList } from './builders.ts';

const leads = (keys: string) => keys.split('').map((key) => storedLead(key));
const shown = (before: string, answer: string, reading: boolean): string =>
  steadyLeads(leads(before), triageList(leads(answer), { connections: [connectionView({ busy: reading })] }))
    .map(({ feed }) => feed.leadKey)
    .join('');

it.each([
  ['the order of the background, when nothing is read', 'abc', 'xcab', false, 'xcab'],
  ['that order for the first rows, even while it is read', '', 'xcab', true, 'xcab'],
  ['rows that stay where they are while it is read, and others after them', 'abc', 'xcaby', true, 'abcxy'],
  ['a row that others have pushed out of what is asked for', 'abc', 'xya', true, 'abc'],
])('shows %s', (_name, before, answer, reading, rows) => expect(shown(before, answer, reading)).toBe(rows));

it('shows what is new of a row that stays', () => {
  const changed = storedLead('a', { revision: 2 });
  const [first] = steadyLeads(
    leads('ab'),
    triageList([storedLead('x'), changed], { connections: [connectionView({ busy: true })] }),
  );
  expect(first).toBe(changed);
});

import { expect, it } from 'vitest';
import { SettingsSearchModel } from '../../lib/ui/settings/search-model.ts';

function page() {
  const search = new SettingsSearchModel();
  const texts = new Map([
    ['hours', 'Working hours Nights, weekends and holidays count as well. calendar'],
    ['days', 'Días laborables Überstunden'],
    ['badge', 'Number on the icon'],
    ['japanese', '営業時間の設定'],
  ]);
  for (const id of texts.keys())
    search.add({ id, group: id === 'badge' ? 'notices' : 'work', text: () => texts.get(id)! });
  const find = (query: string): string[] | null => {
    search.look(query);
    return search.found.value && [...search.found.value];
  };
  return { search, texts, find };
}

it.each<[string, string[] | null]>([
  ['', null],
  ['   ', null],
  ['WORKING', ['hours']],
  ['calendar', ['hours']],
  ['hours working', ['hours']],
  ['hours icon', []],
  ['dias', ['days']],
  ['uberstunden', ['days']],
  ['ｉｃｏｎ', ['badge']],
  ['営業', ['japanese']],
  ['.*', []],
])('“%s” finds %j', (query, expected) => expect(page().find(query)).toEqual(expected));

it('names the parts of the page in which something was found', () => {
  const { search, find } = page();
  find('icon');
  expect([...search.groups.value!]).toEqual(['notices']);
  search.clear();
  expect([search.found.value, search.groups.value]).toEqual([null, null]);
});

it('reads what is shown when it is asked, and no longer what is gone', () => {
  const { search, texts, find } = page();
  texts.set('badge', 'Zahl am Symbol');
  expect(find('symbol')).toEqual(['badge']);
  const takeOff = search.add({ id: 'late', group: 'work', text: () => 'Symbol' });
  expect(find('symbol')).toEqual(['badge', 'late']);
  takeOff();
  expect(find('symbol')).toEqual(['badge']);
});

import { describe, expect, it } from 'vitest';
import { leadLine, triagePage } from './builders.ts';
import { lines, setUp } from './triage.ts';

async function started(...made: Parameters<typeof setUp>) {
  const world = setUp(...made);
  await world.model.start();
  return world;
}

describe('the row that keys act upon', () => {
  it.each([
    [1, 'a'],
    [-1, 'c'],
  ])('from nowhere, a step of %i leads to row %s', async (by, row) => {
    const { model } = await started();
    model.stepTo(by);
    expect([model.cursor.value, model.focusRow.value]).toEqual([row, row]);
  });

  it('goes from row to row, and stays at the ends', async () => {
    const { model } = await started();
    const gone = [1, 1, 1, 1, -1, -10].map((by) => {
      model.stepTo(by);
      return model.cursor.value;
    });
    expect(gone).toEqual(['a', 'b', 'c', 'c', 'b', 'a']);
  });

  it('is the one that moved up when another window has seen to it', async () => {
    const { model, background, changes } = await started();
    model.goTo('b');
    background.answers['triage.page'] = () => triagePage([lines[0]!, lines[2]!]);
    for (const listener of changes) listener();
    await model.refresh();
    expect(model.cursor.value).toBe('c');
  });
});

describe('a selection', () => {
  it('is extended and shortened from where it began, and what was selected apart stays', async () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((key) => leadLine(key));
    const { model } = await started({ 'triage.page': () => triagePage(many) });
    model.toggleSelected('e');
    model.goTo('b');
    model.extendBy(1);
    expect([...model.selected.value].toSorted()).toEqual(['b', 'c', 'e']);
    model.extendBy(-1);
    expect([...model.selected.value].toSorted()).toEqual(['b', 'e']);
    model.extendBy(-1);
    expect([...model.selected.value].toSorted()).toEqual(['a', 'b', 'e']);
  });

  it('loses what has left the list', async () => {
    const { model, background } = await started();
    for (const key of ['a', 'b']) model.toggleSelected(key);
    background.answers['triage.page'] = () => triagePage([lines[0]!, lines[2]!]);
    await model.refresh();
    expect([...model.selected.value]).toEqual(['a']);
  });

  it('ends when something else is looked for', async () => {
    const { model } = await started();
    model.toggleSelected('a');
    await model.setBox('done');
    expect(model.selected.value.size).toBe(0);
  });
});

describe('looking for something', () => {
  it('asks for boxes, words and filters together, and from the top', async () => {
    const { model, background } = await started();
    await model.setBox('prospects');
    await model.search('pump');
    await model.toggle({ by: 'countries', value: 'JP' });
    await model.toggle({ by: 'age', value: 'week' });
    expect(background.named('triage.page').at(-1)?.input).toMatchObject({
      limit: 50,
      query: { box: 'prospects', words: 'pump', countries: ['JP'], age: 'week' },
    });
    await model.widen();
    expect(model.query.value).toMatchObject({ box: 'prospects', words: '', countries: [], age: 'any' });
  });

  it('shows no answer to what was typed before', async () => {
    const answers: (() => void)[] = [];
    const { model, background } = await started();
    background.answers['triage.page'] = ({ query }) =>
      new Promise((resolve) => answers.push(() => resolve(triagePage([leadLine(query.words)]))));
    const typed = ['p', 'pu'].map((words) => model.search(words));
    for (const answer of answers) answer();
    await Promise.all(typed);
    expect([model.list.value?.lines[0]?.leadKey, model.searching.value]).toEqual(['pu', false]);
  });

  it('is kept as a view, renamed, chosen and deleted', async () => {
    const { model, background } = await started({ 'views.save': ({ views }) => views });
    await model.search('pump');
    await model.saveView(' Pumps ');
    expect(model.list.value?.views).toMatchObject([{ id: 'v1', name: 'Pumps', query: { words: 'pump' } }]);
    background.answers['triage.page'] = () => triagePage(lines, { views: model.list.value!.views });
    await model.renameView('v1', 'All pumps');
    expect(model.list.value?.views[0]?.name).toBe('All pumps');
    await model.widen();
    await model.choose(model.list.value!.views[0]!);
    expect(model.query.value.words).toBe('pump');
    await model.deleteView('v1');
    expect(model.list.value?.views).toEqual([]);
  });
});

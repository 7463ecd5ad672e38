import { describe, expect, it } from 'vitest';
import type { TriageAct } from '../../lib/domain/triage/triage.ts';
import { leadLine, triagePage } from './builders.ts';
import { fails } from './fake-background.ts';
import { ACTED_AT, leads, lines, setUp } from './triage.ts';

async function started(...made: Parameters<typeof setUp>) {
  const world = setUp(...made);
  await world.model.start();
  return world;
}
const without = (...gone: string[]) => triagePage(lines.filter(({ leadKey }) => !gone.includes(leadKey)));

describe('answering and declining', () => {
  it('sends the act once for a double click, and gives the focus to the row that moved up', async () => {
    const { model, background, open } = await started();
    await open(leads[1]!);
    background.answers['triage.page'] = () => without('b');
    await Promise.all([model.act({ act: 'answer' }), model.act({ act: 'answer' })]);
    expect(background.named('triage.act').map(({ input }) => input)).toEqual([
      { leadKeys: ['b'], act: { act: 'answer' } },
    ]);
    expect([model.screen.value, model.focusRow.value, model.cursor.value]).toEqual(['list', 'c', 'c']);
  });

  it.each([
    ['the first', 'a', 'b'],
    ['one in the middle', 'b', 'c'],
    ['the last', 'c', 'b'],
  ])('of %s row leaves the focus in the list', async (_which, leadKey, next) => {
    const { model, background } = await started();
    model.goTo(leadKey);
    background.answers['triage.page'] = () => without(leadKey);
    await model.act({ act: 'answer' });
    expect([model.cursor.value, model.focusRow.value]).toEqual([next, next]);
  });

  it('of the only row gives the focus to the heading', async () => {
    const { model, background } = await started({ 'triage.page': () => triagePage([lines[0]!]) });
    model.goTo('a');
    background.answers['triage.page'] = () => triagePage([]);
    await model.act({ act: 'answer' });
    expect([model.cursor.value, model.focusRow.value]).toEqual([null, '']);
  });

  it('asks for no list: that something has changed is told to every view', async () => {
    const { model, background, changes } = await started();
    model.goTo('a');
    background.messages.length = 0;
    await model.act({ act: 'answer' });
    expect(background.named('triage.page')).toEqual([]);
    expect(model.list.value?.lines.map(({ leadKey }) => leadKey)).toEqual(['b', 'c']);
    for (const listener of changes) listener();
    expect(background.named('triage.page')).toHaveLength(1);
  });

  it('asks for the list where nothing was changed: it is not what it was', async () => {
    const { model, background } = await started({
      'triage.act': () => ({ at: ACTED_AT, changed: [], skipped: 1 }),
    });
    model.goTo('a');
    background.messages.length = 0;
    await model.act({ act: 'answer' });
    expect(background.named('triage.page')).toHaveLength(1);
  });

  it('does not wait for the new list, so that the next key is heard', async () => {
    const { model, background, changes } = await started();
    model.goTo('a');
    const asked: (() => void)[] = [];
    background.answers['triage.page'] = () => new Promise((resolve) => asked.push(() => resolve(without('a', 'b'))));
    const acts = [model.act({ act: 'answer' })];
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    for (const listener of changes) listener();
    acts.push(model.act({ act: 'answer' }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toHaveLength(1);
    for (const answer of asked) answer();
    await Promise.all(acts);
    expect(background.named('triage.act').map(({ input }) => (input as { leadKeys: string[] }).leadKeys)).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  it('stays at the request when it fails', async () => {
    const { model, open } = await started({ 'triage.act': fails('storage-failed') });
    await open(leads[0]!);
    await model.act({ act: 'answer' });
    expect([model.screen.value, model.undoOffer.value, model.busy.value]).toEqual(['lead', null, null]);
    expect(model.failure.value).toEqual({ during: 'act', code: 'storage-failed' });
  });

  it.each<[string, TriageAct, Parameters<typeof leadLine>[1]]>([
    ['a prospect, to whom nobody owes an answer', { act: 'answer' }, { answerExpected: false }],
    ['what is answered already', { act: 'answer' }, { status: 'answered' }],
    ['what is open already', { act: 'reopen' }, { status: 'new' }],
  ])('does nothing about %s', async (_what, act, change) => {
    const { model, background } = await started({ 'triage.page': () => triagePage([leadLine('p', change)]) });
    model.goTo('p');
    await model.act(act);
    expect(background.named('triage.act')).toEqual([]);
  });

  it('leaves the row where it is when words are looked for in all boxes', async () => {
    const { model } = await started();
    await model.search('buyer');
    model.goTo('b');
    await model.act({ act: 'answer' });
    expect(model.list.value?.lines).toHaveLength(3);
    expect(model.focusRow.value).toBe('b');
  });

  it('leaves everything where it is when a note is kept', async () => {
    const { model, open } = await started();
    await open(leads[0]!);
    await model.act({ act: 'note', text: 'Called' });
    expect([model.screen.value, model.undoOffer.value?.act]).toEqual(['lead', 'note']);
  });
});

describe('undo', () => {
  it('is offered for ten seconds', async () => {
    const { model, timers, open } = await started();
    await open(leads[0]!);
    await model.act({ act: 'decline', reason: 'competitor' });
    expect(model.undoOffer.value).toMatchObject({ act: 'decline', leadKeys: ['a'], at: ACTED_AT });
    expect([...timers.waiting].map(({ ms }) => ms)).toEqual([10_000]);
    timers.pass();
    expect(model.undoOffer.value).toBeNull();
  });

  it('is not taken away while the user is at it', async () => {
    const { model, timers } = await started();
    model.goTo('a');
    await model.act({ act: 'answer' });
    model.holdUndo();
    timers.pass();
    expect(model.undoOffer.value).not.toBeNull();
    model.releaseUndo();
    timers.pass();
    expect(model.undoOffer.value).toBeNull();
  });

  it('brings the request back with the focus on it', async () => {
    const { model, background } = await started();
    model.goTo('a');
    background.answers['triage.page'] = () => without('a');
    await model.act({ act: 'answer' });
    background.answers['triage.page'] = () => triagePage(lines);
    await model.undoAct();
    expect(background.named('triage.undo')[0]?.input).toEqual({ at: ACTED_AT, leadKeys: ['a'] });
    expect([model.undoOffer.value, model.focusRow.value]).toEqual([null, 'a']);
  });

  it('goes on to what was done before, after the bar is gone, and then to the history', async () => {
    let turn = 0;
    const { model, background, timers } = await started({
      'triage.act': ({ leadKeys }) => ({ at: `2026-03-10T12:00:0${++turn}.000Z`, changed: leadKeys, skipped: 0 }),
    });
    for (const key of ['a', 'b']) {
      model.goTo(key);
      await model.act({ act: 'answer' });
    }
    timers.pass();
    await model.undoAct();
    await model.undoAct();
    expect(background.named('triage.undo').map(({ input }) => (input as { leadKeys: string[] }).leadKeys)).toEqual([
      ['b'],
      ['a'],
    ]);
    await model.undoAct();
    expect([model.screen.value, model.history.value]).toEqual(['history', []]);
  });

  it('of anything in the history leaves the history open, and shows what is left of it', async () => {
    const done = { at: ACTED_AT, act: 'decline', count: 2, leads: [], undoable: 2 } as const;
    const { model, background } = await started({ 'triage.history': () => [{ ...done, leads: [] }] });
    await model.showHistory();
    background.answers['triage.history'] = () => [];
    await model.undoDone({ ...done, leads: [] });
    expect(background.named('triage.undo')[0]?.input).toEqual({ at: ACTED_AT });
    expect([model.screen.value, model.history.value]).toEqual(['history', []]);
  });
});

describe('several at once', () => {
  it('are shown before anything is done, with those that are left out', async () => {
    const { model, background } = await started({
      'triage.page': () => triagePage([...lines, leadLine('p', { answerExpected: false })]),
    });
    for (const key of ['a', 'c', 'p']) model.toggleSelected(key);
    await model.act({ act: 'answer' });
    expect(background.named('triage.act')).toEqual([]);
    expect(model.bulk.value).toEqual({
      act: { act: 'answer' },
      leadKeys: ['a', 'c'],
      names: ['Buyer a', 'Buyer c'],
      leftOut: 1,
    });
  });

  it('are one act with one undo, and nothing is selected afterwards', async () => {
    const { model, background } = await started();
    for (const key of ['a', 'c']) model.toggleSelected(key);
    await model.act({ act: 'no-answer' });
    await model.runBulk();
    expect(background.named('triage.act').map(({ input }) => input)).toEqual([
      { leadKeys: ['a', 'c'], act: { act: 'no-answer' } },
    ]);
    expect(model.undoOffer.value).toMatchObject({ leadKeys: ['a', 'c'], name: '' });
    expect([model.selected.value.size, model.bulk.value]).toEqual([0, null]);
    await model.undoAct();
    expect(background.named('triage.undo')[0]?.input).toEqual({ at: ACTED_AT, leadKeys: ['a', 'c'] });
  });

  it('can be all that the query finds, as many as can be changed at once', async () => {
    const found = Array.from({ length: 1000 }, (_, at) => `k${at}`);
    const { model } = await started({ 'triage.keys': () => ({ leadKeys: found, more: true }) });
    await model.selectAll();
    expect([model.selected.value.size, model.selectedMost.value]).toEqual([1000, true]);
  });
});

import { expect, it } from 'vitest';
import { sameActs, statusOf } from './histories.ts';
import { Model } from './model.ts';
import type { Stores } from './seen.ts';

const MINUTE = 60_000;
const nothing: Stores = { open: [], held: [], suppressed: [], downloads: [], tally: 0, plain: [], lost: false };

function modelAt() {
  const clock = { now: Date.parse('2026-11-26T08:00:00Z') };
  return { clock, model: new Model(() => clock.now) };
}

it('wants two hours between two requests, whichever way they pass', () => {
  const { clock, model } = modelAt();
  expect(model.asked(1)).toEqual([]);
  clock.now += 119 * MINUTE;
  expect(model.asked(0)).toEqual([]);
  expect(model.asked(1)).toEqual(['the feed was asked again after 119 minutes']);
  model.passedMs += 120 * MINUTE;
  expect(model.asked(1)).toEqual([]);
  expect(model.asked(2)).toHaveLength(2);
});

it('forgives one request after the clock was set forward, and none after it was set back or put right', () => {
  const forward = modelAt().model;
  forward.asked(1);
  forward.setClock(150);
  expect(forward.asked(1)).toEqual([]);
  expect(forward.asked(1)).toHaveLength(1);
  forward.setClock(-150);
  expect(forward.asked(1)).toHaveLength(1);
  const back = modelAt().model;
  back.asked(1);
  back.setClock(-150);
  expect(back.asked(1)).toHaveLength(1);
  back.noteDownloads({ downloads: [{ id: 1, outcome: 'ok-new' }] });
  back.setClock(150);
  expect(back.asked(1)).toHaveLength(1);
});

it('forgives one request by a clock that is set from one wrong time to another', () => {
  const { model } = modelAt();
  model.setClock(-1500);
  model.asked(1);
  model.setClock(1500);
  model.setClock(-150);
  expect(model.asked(1)).toEqual([]);
  expect(model.asked(1)).toHaveLength(1);
});

it('forgives one request by a clock that is put right of which no answer told that it was wrong', () => {
  const untold = modelAt().model;
  untold.setClock(-1500);
  untold.asked(1);
  untold.noteDownloads({ downloads: [{ id: 1, outcome: 'interrupted' }] });
  untold.setClock(1500);
  expect(untold.asked(1)).toEqual([]);
  expect(untold.asked(1)).toHaveLength(1);
  const told = modelAt().model;
  told.setClock(-1500);
  told.asked(1);
  told.noteDownloads({ downloads: [{ id: 1, outcome: 'ok-new' }] });
  told.setClock(1500);
  expect(told.asked(1)).toHaveLength(1);
});

it('knows of an act that was cut off that it may have been done or not, until that is seen', () => {
  const { model } = modelAt();
  model.did(0, { act: 'answer' }, 'unknown');
  expect(model.acts.get(0)).toEqual([[], [{ act: 'answer' }]]);
  const triage = { status: 'answered', history: [{ act: 'answer', at: 'then' }] } as const;
  const row = { id: 'DI-70000000', leadKey: 'k', waits: false, consented: false };
  model.remember({ ...nothing, open: [{ ...row, triage: { ...triage, history: [...triage.history] } }] });
  expect(model.acts.get(0)).toEqual([[{ act: 'answer', at: 'then' }]]);
  model.tookBack(0, 'then');
  expect(model.acts.get(0)).toEqual([[]]);
});

it('takes it either way whether an act is left of the step that lost the database', () => {
  const { model } = modelAt();
  model.did(0, { act: 'answer' }, true);
  const before = new Map(model.acts);
  model.did(0, { act: 'reopen' }, true);
  model.did(2, { act: 'note' }, true);
  model.orAsBefore(before);
  expect(model.acts.get(0)).toEqual([[{ act: 'answer' }], [{ act: 'answer' }, { act: 'reopen' }]]);
  expect(model.acts.get(2)).toEqual([[], [{ act: 'note' }]]);
});

it('takes two acts at once in either order, and the same act twice for one', () => {
  const { model } = modelAt();
  model.didBoth(0, [{ act: 'answer' }, { act: 'decline' }]);
  expect(model.acts.get(0)!.map(statusOf)).toEqual(['declined', 'answered']);
  model.didBoth(2, [{ act: 'answer' }, { act: 'answer' }]);
  expect(model.acts.get(2)).toEqual([[{ act: 'answer' }], [{ act: 'answer' }]]);
  model.did(4, { act: 'reopen' }, true);
  expect(model.acts.get(4)).toEqual([[]]);
});

it('compares acts by what they are, what they say and when they were done', () => {
  const history = [{ act: 'note', text: 'One', at: 'then' }];
  expect(sameActs([{ act: 'note', text: 'One' }], history)).toBe(true);
  expect(sameActs([{ act: 'note', text: 'Two' }], history)).toBe(false);
  expect(sameActs([{ act: 'note', text: 'One', at: 'later' }], history)).toBe(false);
  expect(sameActs([], history)).toBe(false);
});

it('says that a feed has stopped when its last download failed, or none was good for six hours', () => {
  const { clock, model } = modelAt();
  const good = { downloads: [{ id: 1, outcome: 'ok-new' }] };
  model.noteDownloads(good);
  expect(model.isStopped(good)).toBe(false);
  expect(model.isStopped({ downloads: [...good.downloads, { id: 2, outcome: 'empty' }] })).toBe(true);
  clock.now += 361 * MINUTE;
  model.noteDownloads(good);
  expect(model.isStopped(good)).toBe(true);
  model.setClock(-150);
  expect(model.isStopped(good)).toBe(false);
});

it('wants back of a lost database what the feed brings, and who said no', () => {
  const { model } = modelAt();
  for (const nth of [0, 2, 6]) model.did(nth, { act: 'answer' }, true);
  for (const nth of [0, 1, 2, 5, 6]) model.stored.add(nth);
  model.said(1, 'object');
  model.said(5, 'ask');
  model.lastDownload = 7;
  model.lostAllBut([2, 6]);
  expect([...model.stored]).toEqual([1, 2, 6]);
  expect([...model.acts.keys()]).toEqual([2, 6]);
  expect([...model.visits]).toEqual([[1, 'objected']]);
  expect(model.lastDownload).toBe(0);
});

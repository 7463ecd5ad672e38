import { describe, expect, it } from 'vitest';
import type { TriageList } from '../../lib/rpc/contract.ts';
import { triageList } from './builders.ts';
import { fails } from './fake-background.ts';
import { leads, setUp } from './triage.ts';

const keys = (list: TriageList | null): string[] | undefined => list?.leads.map(({ feed }) => feed.leadKey);

describe('the list', () => {
  it('is loaded at the start and again when something stored has changed', async () => {
    const { model, background, changes } = setUp();
    await model.start();
    expect(keys(model.list.value)).toEqual(['a', 'b', 'c']);
    for (const listener of changes) listener();
    expect(background.named('triage.list')).toHaveLength(2);
  });

  it('keeps the answer to the newest question when answers overtake each other', async () => {
    const answers: ((list: TriageList) => void)[] = [];
    const { model } = setUp({ 'triage.list': () => new Promise((resolve) => answers.push(resolve)) });
    const first = model.refresh();
    const second = model.refresh();
    answers[1]!(triageList([leads[1]!]));
    answers[0]!(triageList([leads[0]!]));
    await Promise.all([first, second]);
    expect(keys(model.list.value)).toEqual(['b']);
  });

  it('says by a code why it could not be loaded, and recovers', async () => {
    const { model, background } = setUp({ 'triage.list': fails('storage-failed') });
    await model.start();
    expect(model.failure.value).toEqual({ during: 'list', code: 'storage-failed' });
    background.answers['triage.list'] = () => triageList(leads);
    await model.refresh();
    expect(model.failure.value).toBeNull();
  });

  it('asks for more when told to', async () => {
    const { model, background } = setUp();
    await model.showMore();
    expect(background.messages.at(-1)?.input).toEqual({ limit: 200 });
  });

  it('keeps showing the open request when it leaves the list', async () => {
    const { model, background } = setUp();
    await model.start();
    model.open(leads[0]!);
    background.answers['triage.list'] = () => triageList([leads[1]!]);
    await model.refresh();
    expect(model.lead.value?.feed.leadKey).toBe('a');
  });

  it('stops listening when it is disposed of', () => {
    const { model, changes } = setUp();
    expect(changes.size).toBe(1);
    model[Symbol.dispose]();
    expect(changes.size).toBe(0);
  });
});

describe('answering and declining', () => {
  it('sends the act once for a double click, and gives the focus to the row that moved up', async () => {
    const { model, background } = setUp();
    await model.start();
    model.open(leads[1]!);
    background.answers['triage.list'] = () => triageList([leads[0]!, leads[2]!]);
    await Promise.all([model.act('answer'), model.act('answer')]);
    expect(background.named('triage.act').map(({ input }) => input)).toEqual([{ leadKey: 'b', act: 'answer' }]);
    expect(model.screen.value).toBe('list');
    expect(model.focusRow.value).toBe('c');
  });

  it('offers to undo it for ten seconds', async () => {
    const { model, timers } = setUp();
    await model.start();
    model.open(leads[0]!);
    await model.act('decline');
    expect(model.undoOffer.value).toMatchObject({ act: 'decline', lead: { feed: { leadKey: 'a' } } });
    expect([...timers.waiting].map(({ ms }) => ms)).toEqual([10_000]);
    timers.pass();
    expect(model.undoOffer.value).toBeNull();
  });

  it('does not take the undo away while the user is at it', async () => {
    const { model, timers } = setUp();
    await model.start();
    model.open(leads[0]!);
    await model.act('answer');
    model.holdUndo();
    timers.pass();
    expect(model.undoOffer.value).not.toBeNull();
    model.releaseUndo();
    timers.pass();
    expect(model.undoOffer.value).toBeNull();
  });

  it('brings the request back with the focus on it', async () => {
    const { model, background } = setUp();
    await model.start();
    model.open(leads[0]!);
    await model.act('answer');
    await model.undoAct();
    expect(background.named('triage.undo')[0]?.input).toEqual({ leadKey: 'a' });
    expect(model.undoOffer.value).toBeNull();
    expect(model.focusRow.value).toBe('a');
  });

  it('stays at the request when it fails', async () => {
    const { model } = setUp({ 'triage.act': fails('storage-failed') });
    await model.start();
    model.open(leads[0]!);
    await model.act('answer');
    expect(model.screen.value).toBe('lead');
    expect(model.failure.value).toEqual({ during: 'act', code: 'storage-failed' });
    expect(model.undoOffer.value).toBeNull();
    expect(model.busy.value).toBeNull();
  });
});

describe('downloads', () => {
  it('are followed by a fresh list, which says how it went', async () => {
    const { model, background } = setUp({ 'connections.fetch': () => ({ kind: 'busy' }) });
    await model.fetchNow('c1');
    expect(background.messages.map(({ name }) => name)).toEqual(['connections.fetch', 'triage.list']);
  });

  it('treats a fault without a code as our own', async () => {
    const { model } = setUp({
      'connections.loadSample': () => {
        throw new TypeError('oops');
      },
    });
    await model.loadSample();
    expect(model.failure.value).toEqual({ during: 'sample', code: 'internal' });
  });
});

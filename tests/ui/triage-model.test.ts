import { describe, expect, it, vi } from 'vitest';
import type { TriagePage } from '../../lib/rpc/contract.ts';
import { leadLine, storedLead, triagePage } from './builders.ts';
import { fails } from './fake-background.ts';
import { leads, lines, setUp } from './triage.ts';

const keys = (list: TriagePage | null): string[] | undefined => list?.lines.map(({ leadKey }) => leadKey);

describe('the list', () => {
  it('is loaded at the start and again when something stored has changed', async () => {
    const { model, background, changes } = setUp();
    await model.start();
    expect(keys(model.list.value)).toEqual(['a', 'b', 'c']);
    for (const listener of changes) listener();
    expect(background.named('triage.page')).toHaveLength(2);
  });

  it('is what was kept ready until the background has answered, and never after', async () => {
    const { model, background, kept } = setUp();
    let answer: (page: TriagePage) => void = () => {};
    background.answers['triage.page'] = () => new Promise((resolve) => (answer = resolve));
    kept.page = triagePage([leadLine('k')]);
    const started = model.start();
    await vi.waitFor(() => expect(keys(model.list.value)).toEqual(['k']));
    answer(triagePage(lines));
    await started;
    expect(keys(model.list.value)).toEqual(['a', 'b', 'c']);
    await model.showFirst();
    expect(keys(model.list.value)).toEqual(['a', 'b', 'c']);
  });

  it('asks the background only when what was kept ready is on the screen', async () => {
    let painted = (): void => {};
    const { model, background, kept } = setUp({}, null, () => new Promise((resolve) => (painted = resolve)));
    kept.page = triagePage([leadLine('k')]);
    const started = model.start();
    await vi.waitFor(() => expect(keys(model.list.value)).toEqual(['k']));
    expect(background.messages).toEqual([]);
    painted();
    await started;
    expect(keys(model.list.value)).toEqual(['a', 'b', 'c']);
  });

  it('asks the background at once where nothing was kept ready', async () => {
    const { model } = setUp({}, null, () => new Promise(() => {}));
    await model.start();
    expect(keys(model.list.value)).toEqual(['a', 'b', 'c']);
  });

  it('keeps the answer to the newest question when answers overtake each other', async () => {
    const answers: ((list: TriagePage) => void)[] = [];
    const { model } = setUp({ 'triage.page': () => new Promise((resolve) => answers.push(resolve)) });
    const first = model.refresh();
    const second = model.refresh();
    answers[1]!(triagePage([lines[1]!]));
    answers[0]!(triagePage([lines[0]!]));
    await Promise.all([first, second]);
    expect(keys(model.list.value)).toEqual(['b']);
  });

  it('says by a code why it could not be loaded, and recovers', async () => {
    const { model, background } = setUp({ 'triage.page': fails('storage-failed') });
    await model.start();
    expect(model.failure.value).toEqual({ during: 'list', code: 'storage-failed' });
    background.answers['triage.page'] = () => triagePage(lines);
    await model.refresh();
    expect(model.failure.value).toBeNull();
  });

  it('grows fourfold as the user goes on, and no further than there is something', async () => {
    const { model, background } = setUp({
      'triage.page': ({ limit }) =>
        triagePage(
          Array.from({ length: Math.min(limit, 120) }, (_, at) => leadLine(String(at))),
          { more: limit < 120 },
        ),
    });
    await model.start();
    await model.showMore();
    await model.showMore();
    expect(background.named('triage.page').map(({ input }) => (input as { limit: number }).limit)).toEqual([50, 200]);
  });

  it('reads a request whole when it is opened, and keeps showing it when it leaves the list', async () => {
    const { model, background } = setUp();
    await model.start();
    await model.open('a');
    expect([model.screen.value, model.lead.value]).toEqual(['lead', leads[0]]);
    background.answers['triage.page'] = () => triagePage([lines[1]!]);
    await model.refresh();
    expect(model.lead.value?.feed.leadKey).toBe('a');
  });

  it('stays where it is when a request is gone that is to be opened', async () => {
    const { model } = setUp({ 'triage.read': fails('not-found') });
    await model.start();
    await model.open('a');
    expect([model.screen.value, model.failure.value]).toEqual(['list', { during: 'open', code: 'not-found' }]);
  });

  it('reads the open request again when something stored has changed', async () => {
    const { model, background, changes } = setUp();
    await model.start();
    await model.open('a');
    background.answers['triage.read'] = () => storedLead('a', { message: 'Corrected' });
    for (const listener of changes) listener();
    await vi.waitFor(() => expect(model.lead.value?.feed.message).toBe('Corrected'));
  });

  it('stops listening when it is disposed of', () => {
    const { model, changes } = setUp();
    expect(changes.size).toBe(1);
    model[Symbol.dispose]();
    expect(changes.size).toBe(0);
  });
});

describe('downloads', () => {
  it('are followed by a fresh list, which says how it went', async () => {
    const { model, background } = setUp({ 'connections.fetch': () => ({ kind: 'busy' }) });
    await model.fetchNow('c1');
    expect(background.messages.map(({ name }) => name)).toEqual(['connections.fetch', 'triage.page']);
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

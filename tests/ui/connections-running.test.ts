import { describe, expect, it } from 'vitest';
import type { ConnectionView } from '../../lib/rpc/contract.ts';
import { connection, connectionView, downloadReport } from './builders.ts';
import { setUp } from './connections.ts';
import { fails } from './fake-background.ts';

describe('pausing', () => {
  it.each([
    [true, 'paused'],
    [false, 'resumed'],
  ] as const)('%s is asked of the background and said at the feed', async (paused, kind) => {
    const { model, background } = await setUp();
    await model.setPaused('c1', paused);
    expect(background.named('connections.pause')).toEqual([
      { name: 'connections.pause', input: { connectionId: 'c1', paused } },
    ]);
    expect(model.notices.value['c1']).toEqual({ kind });
  });

  it('that failed is not said to be done', async () => {
    const { model } = await setUp({ 'connections.pause': fails('storage-failed') });
    await model.setPaused('c1', true);
    expect(model.notices.value['c1']).toEqual({ kind: 'error', code: 'storage-failed' });
  });
});

describe('going live', () => {
  it.each([
    ['keep', 'live-kept'],
    ['erase', 'live-erased'],
  ] as const)('with the choice to %s the leads closes the question and leads back to the feed', async (leads, kind) => {
    const { model, background } = await setUp();
    model.askGoLive(connection({ mode: 'test' }));
    await model.goLive(leads);
    expect(background.named('connections.goLive')[0]?.input).toEqual({ connectionId: 'c1', leads });
    expect(model.goingLive.value).toBeNull();
    expect(model.focusCard.value).toBe('c1');
    expect(model.notices.value['c1']).toEqual({ kind });
  });

  it('does nothing when nobody has asked', async () => {
    const { model, background } = await setUp();
    await model.goLive('erase');
    expect(background.named('connections.goLive')).toEqual([]);
  });
});

it('takes the focus to the feed once its notice is seen, since the button goes away with it', async () => {
  const { model, background } = await setUp();
  await model.noted('c1');
  expect(background.named('connections.noted')[0]?.input).toEqual({ connectionId: 'c1' });
  expect(model.focusCard.value).toBe('c1');
});

describe('what is fetched only when it is opened', () => {
  /** A background whose list a test changes. */
  const changing = () => {
    let views: ConnectionView[] = [connectionView()];
    const change = (over: Partial<ConnectionView>): void => {
      views = [connectionView(over)];
    };
    return { change, list: () => views };
  };

  it('is not asked for before', async () => {
    const { change, list } = changing();
    const { model, background } = await setUp({ 'connections.list': list });
    change({ lastDownload: downloadReport({ id: 2 }) });
    await model.refresh();
    expect(background.named('connections.downloads')).toEqual([]);
    expect(background.named('problems.list')).toEqual([]);
  });

  it('is fetched again after each download, and not at every look', async () => {
    const { change, list } = changing();
    const { model, background } = await setUp({ 'connections.list': list });
    await model.loadDownloads('c1');
    await model.loadProblems('c1');
    await model.refresh();
    expect(background.named('connections.downloads')).toHaveLength(1);
    change({ lastDownload: downloadReport({ id: 2 }) });
    await model.refresh();
    expect(background.named('connections.downloads')).toHaveLength(2);
    expect(background.named('problems.list')).toHaveLength(2);
  });

  it('says by a code at the feed why it could not be had', async () => {
    const { model } = await setUp({ 'connections.downloads': fails('not-found') });
    await model.loadDownloads('c1');
    expect(model.notices.value['c1']).toEqual({ kind: 'error', code: 'not-found' });
    expect(model.downloads.value).toEqual({});
  });
});

it('gives every feed but the sample a colour of its own', async () => {
  const views = ['a', 'b', 's'].map((id) =>
    connectionView({ connection: connection({ id, mode: id === 's' ? 'sample' : 'live' }) }),
  );
  const { model } = await setUp({ 'connections.list': () => views });
  expect(Object.fromEntries(model.colours.value)).toEqual({ a: 'blue', b: 'green' });
});

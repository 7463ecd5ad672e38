import { describe, expect, it } from 'vitest';
import type { AddressDraft, ConnectionDraft } from '../../lib/ui/connections/connection-draft.ts';
import { connection, connectionView } from './builders.ts';
import { setUp } from './connections.ts';
import { fails } from './fake-background.ts';

const KEY = 'SECRETKEY123';

const address = (change: Partial<AddressDraft> = {}): AddressDraft => ({
  url: ' https://feeds.example.com/leads.xml\n',
  key: ` ${KEY} `,
  placement: 'query',
  placementName: 'key',
  ...change,
});

const draft = (change: Partial<ConnectionDraft> = {}): ConnectionDraft => ({
  name: '',
  colour: 'blue',
  mode: 'test',
  address: address(),
  another: false,
  ...change,
});

/** Everything that the model remembers or has sent, as text. */
const traces = ({ model, background }: Awaited<ReturnType<typeof setUp>>): string =>
  JSON.stringify([
    Object.values(model).map((part) => (part && 'value' in part ? part.value : null)),
    background.messages,
  ]);

describe('adding a feed', () => {
  it.each([
    ['the company has locked the feeds', fails('managed'), 'managed'],
    ['the disk is full', fails('storage-failed'), 'save-failed'],
  ])('says it at the form when %s', async (_, save, problem) => {
    const { model, background } = await setUp({}, { save });
    model.openForm(null);
    await model.submit(draft());
    expect(model.form.value).toMatchObject({ saving: false, problem });
    expect(background.named('connections.fetch')).toEqual([]);
  });

  it('asks for the one origin, stores both halves and downloads', async () => {
    const { model, background, asked, saved } = await setUp();
    model.openForm(null);
    await model.submit(draft());
    expect(asked).toEqual(['https://feeds.example.com']);
    expect(saved).toEqual([
      [
        {
          id: 'new-id',
          name: 'feeds.example.com',
          mode: 'test',
          origin: 'https://feeds.example.com',
          createdAt: '2026-03-10T12:00:00.000Z',
          colour: 'blue',
        },
        { url: 'https://feeds.example.com/leads.xml', key: KEY, placement: { kind: 'query', name: 'key' } },
      ],
    ]);
    expect(background.named('connections.fetch')[0]?.input).toEqual({ connectionId: 'new-id' });
    expect(model.form.value).toBeNull();
  });

  it('keeps the key in no signal and sends it in no message', async () => {
    const set = await setUp();
    set.model.openForm(null);
    set.model.typed(`https://feeds.example.com/?key=${KEY}`);
    await set.model.submit(
      draft({ address: address({ url: `https://feeds.example.com/?key=${KEY}`, placement: 'in-url' }) }),
    );
    expect(traces(set)).not.toContain(KEY);
  });

  it('asks for the permission before anything is awaited, because the click is over after that', async () => {
    const { model, asked } = await setUp();
    model.openForm(null);
    void model.submit(draft());
    expect(asked).toHaveLength(1);
  });

  it.each([
    [{ url: ' ' }, 'url-missing'],
    [{ url: 'leads' }, 'url-unreadable'],
    [{ url: 'http://feeds.example.com' }, 'url-not-https'],
    [{ url: 'https://me:pw@feeds.example.com' }, 'url-has-login'],
    [{ key: '  ' }, 'key-missing'],
    [{ placementName: '' }, 'placement-name-missing'],
    [{ placement: 'header', placementName: 'Host' }, 'header-not-allowed'],
  ] as const)('stops at %o with %s and asks for nothing', async (change, problem) => {
    const { model, asked, saved } = await setUp();
    model.openForm(null);
    await model.submit(draft({ address: address(change) }));
    expect(model.form.value?.problem).toBe(problem);
    expect([...asked, ...saved]).toEqual([]);
  });

  it('stores nothing when the permission is refused, and lets the user try again', async () => {
    const { model, saved } = await setUp({}, { granted: false });
    model.openForm(null);
    await model.submit(draft());
    expect(saved).toEqual([]);
    expect(model.form.value).toMatchObject({ problem: 'permission-refused', saving: false });
  });

  it('shows only the origin of what is being typed', async () => {
    const { model } = await setUp();
    model.openForm(null);
    model.typed(`https://feeds.example.com/a?key=${KEY}`);
    expect(model.form.value?.origin).toBe('https://feeds.example.com');
    model.typed('https://');
    expect(model.form.value?.origin).toBeNull();
  });
});

describe('changing a feed', () => {
  it('leaves the address alone when only name, colour and mode change', async () => {
    const { model, background, asked, saved } = await setUp();
    model.openForm(connection());
    await model.submit(draft({ name: 'Stand A', colour: 'red', mode: 'live', address: null }));
    expect(asked).toEqual([]);
    expect(saved).toEqual([[connection({ name: 'Stand A', colour: 'red' })]]);
    expect(background.named('connections.fetch')).toHaveLength(0);
    expect(model.notices.value).toEqual({ c1: { kind: 'saved' } });
  });

  it('takes a new address and key under the same id, and downloads', async () => {
    const { model, background, saved } = await setUp();
    model.openForm(connection());
    await model.submit(draft({ name: 'X', mode: 'live' }));
    expect(saved[0]?.[0]).toMatchObject({ id: 'c1', createdAt: '2026-03-01T00:00:00.000Z' });
    expect(background.named('connections.fetch')).toHaveLength(1);
  });

  it('keeps what the form does not ask for', async () => {
    const managed = connection({ paused: true, managed: true });
    const { model, saved, background } = await setUp({
      'connections.list': () => [connectionView({ connection: managed })],
    });
    model.openForm(managed);
    await model.submit(draft({ mode: 'live' }));
    expect(saved[0]?.[0]).toMatchObject({ paused: true, managed: true });
    expect(background.named('connections.fetch')).toHaveLength(0);
  });

  it('notes when a feed that was live goes back to a test', async () => {
    const { model, saved } = await setUp();
    model.openForm(connection());
    await model.submit(draft({ mode: 'test', address: null }));
    expect(saved[0]?.[0]).toMatchObject({ mode: 'test', testSince: '2026-03-10T12:00:00.000Z' });
  });
});

describe('a feed in use', () => {
  it('says at the feed when the next download is possible', async () => {
    const { model } = await setUp({
      'connections.fetch': () => ({ kind: 'not-yet', nextAllowedAt: '2026-03-10T13:00:00.000Z' }),
    });
    await model.fetchNow('c1');
    expect(model.notices.value['c1']).toEqual({
      kind: 'not-yet',
      asked: 'button',
      nextAllowedAt: '2026-03-10T13:00:00.000Z',
    });
    expect(model.fetching.value).toEqual([]);
  });

  it('downloads once the permission is given back', async () => {
    const { model, asked, background } = await setUp();
    await model.allow(connection());
    expect(asked).toEqual(['https://feeds.example.com']);
    expect(background.named('connections.fetch')).toHaveLength(1);
  });

  it("is asked again while the browser's own news of the permission keeps it busy, and says what came of it", async () => {
    const nextAllowedAt = '2026-03-10T13:00:00.000Z';
    const replies = [{ kind: 'busy' }, { kind: 'not-yet', nextAllowedAt }] as const;
    let asked = 0;
    const { model } = await setUp({ 'connections.fetch': () => replies[asked++]! });
    await model.allow(connection());
    expect(model.notices.value['c1']).toEqual({ kind: 'not-yet', asked: 'allowed', nextAllowedAt });
    expect(model.focusCard.value).toBe('c1');
  });

  it('leaves a download that is under way to the list', async () => {
    const { model, background } = await setUp({
      'connections.list': () => [connectionView({ busy: true })],
      'connections.fetch': () => ({ kind: 'busy' }),
    });
    await model.fetchNow('c1');
    expect(background.named('connections.fetch')).toHaveLength(1);
    expect(model.notices.value).toEqual({});
  });

  it('is removed with or without its leads, as the user chose', async () => {
    const { model, background } = await setUp();
    model.askRemove(connection());
    await model.remove(true);
    expect(background.named('connections.remove')[0]?.input).toEqual({ connectionId: 'c1', eraseLeads: true });
    expect(model.removing.value).toBeNull();
    expect(model.removed.value).toBe(true);
  });

  it('says by a code why it could not be removed', async () => {
    const { model } = await setUp({ 'connections.remove': fails('storage-failed') });
    model.askRemove(connection());
    await model.remove(false);
    expect(model.notices.value['c1']).toEqual({ kind: 'error', code: 'storage-failed' });
  });
});

it('loads the sample once for a double click', async () => {
  const { model, background } = await setUp();
  await Promise.all([model.loadSample(), model.loadSample()]);
  expect(background.named('connections.loadSample')).toHaveLength(1);
  expect(model.sample.value).toBe('loaded');
});

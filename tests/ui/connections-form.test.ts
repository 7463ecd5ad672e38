import { describe, expect, it } from 'vitest';
import type { ConnectionDraft } from '../../lib/ui/connections/connection-draft.ts';
import { suggestName } from '../../lib/ui/connections/feed-name.ts';
import { connection, connectionView } from './builders.ts';
import { setUp } from './connections.ts';

const draft = (change: Partial<ConnectionDraft> = {}): ConnectionDraft => ({
  name: '',
  colour: 'green',
  mode: 'live',
  address: { url: 'https://feeds.example.com/leads.xml', key: 'K', placement: 'query', placementName: 'key' },
  another: false,
  ...change,
});

describe('a name that is suggested', () => {
  it.each([
    ['the marketplace of the host', 'https://feeds.directindustry.com/x', [], 'DirectIndustry'],
    ['the marketplace of the path', 'https://api.example.com/MedicalExpo/leads.xml', [], 'MedicalExpo'],
    [
      'with a number where a feed is called so',
      ' https://feeds.directindustry.com/x',
      ['directindustry'],
      'DirectIndustry 2',
    ],
    ['the next number', 'https://a.aeroexpo.com', ['AeroExpo', ' aeroexpo  2'], 'AeroExpo 3'],
    ['the host where two marketplaces are named', 'https://archiexpo.com/agriexpo', [], 'archiexpo.com'],
    ['the host otherwise, as people say it', 'https://www.feeds.example.com:8443/a', [], 'feeds.example.com:8443'],
    ['none while it is no address', 'feeds', [], null],
  ])('is %s', (_name, typed, taken, name) => expect(suggestName(typed, taken)).toBe(name));

  it('holds nothing of what comes after the question mark, where the key may be', () =>
    expect(suggestName('https://feeds.example.com/?key=medicalexpo', [])).toBe('feeds.example.com'));

  it('is what a feed without a name is called', async () => {
    const { model, saved } = await setUp();
    model.openForm(null);
    model.typed('https://feeds.directindustry.com/leads.xml');
    expect(model.form.value?.suggestion).toBe('DirectIndustry 2');
    await model.submit(draft());
    expect(saved[0]?.[0].name).toBe('DirectIndustry 2');
  });
});

it('refuses a name that another feed has, because nobody could tell the two apart', async () => {
  const { model, asked, saved } = await setUp();
  model.openForm(null);
  await model.submit(draft({ name: ' directINDUSTRY ' }));
  expect(model.form.value?.problem).toBe('name-taken');
  expect([asked, saved]).toEqual([[], []]);
});

describe('a feed that is here already', () => {
  const same = { connectionId: 'c1', sameKey: true };
  const otherKey = { connectionId: 'c1', sameKey: false };

  it('is not added again, whatever is ticked, and the way to it is shown', async () => {
    const { model, saved } = await setUp({}, { known: same });
    model.openForm(null);
    await model.submit(draft({ another: true }));
    expect(saved).toEqual([]);
    expect(model.form.value).toMatchObject({ problem: 'feed-known', known: { name: 'DirectIndustry' }, saving: false });
    model.showKnown();
    expect([model.form.value, model.focusCard.value]).toEqual([null, 'c1']);
  });

  it('with another key is asked about', async () => {
    const { model, saved } = await setUp({}, { known: otherKey });
    model.openForm(null);
    await model.submit(draft());
    expect(model.form.value).toMatchObject({ problem: 'address-known', known: { id: 'c1' } });
    expect(saved).toEqual([]);
  });

  it('is a second one when the user says so', async () => {
    const { model, saved } = await setUp({}, { known: otherKey });
    model.openForm(null);
    await model.submit(draft({ another: true }));
    expect(saved[0]?.[0].id).toBe('new-id');
  });

  it('is no longer spoken of once another address is typed', async () => {
    const { model } = await setUp({}, { known: same });
    model.openForm(null);
    await model.submit(draft());
    model.typed('https://other.example.com');
    expect(model.form.value).toMatchObject({ problem: null, known: null });
  });
});

it('goes on with a feed that was removed and whose leads were kept', async () => {
  const stopped = connection({ id: 'new-id', name: 'Stand A', mode: 'stopped', origin: '', colour: 'red' });
  const { model, saved } = await setUp({ 'connections.list': () => [connectionView({ connection: stopped })] });
  model.openForm(null);
  await model.submit(draft({ mode: 'test' }));
  expect(saved[0]?.[0]).toEqual({
    ...stopped,
    mode: 'test',
    origin: 'https://feeds.example.com',
    colour: 'green',
    testSince: '2026-03-10T12:00:00.000Z',
  });
  expect(model.notices.value['new-id']).toEqual({ kind: 'saved-again' });
});

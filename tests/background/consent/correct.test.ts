import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Lead } from '../../../lib/domain/lead/lead.ts';

vi.mock('#i18n', () => ({ i18n: { t: String } }));
vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const { correctLead } = await import('../../../lib/background/consent/person-correct.ts');
const { saveConnection } = await import('../../../lib/storage/connections.ts');
const { storeBatch } = await import('../../../lib/storage/import-store.ts');
const { readLead } = await import('../../../lib/storage/leads.ts');
const { leadsOfPerson } = await import('../../../lib/storage/persons.ts');
const { connection, lead, openItem } = await import('../../support/builders.ts');
const { world } = await import('../parts.ts');

let here: Awaited<ReturnType<typeof world>>;
const person = (over: Partial<Lead['person']>): Lead['person'] => ({ ...lead().person, ...over });
const says = (over: Partial<Lead['person']>, sourceHash: string) =>
  storeBatch(here.db, 'c1', [openItem({ leadKey: 'a', person: person(over), sourceHash })]);
const correct = (field: string, value: string) => correctLead(here.parts, { leadKey: 'a', field, value });

beforeEach(async () => {
  here = await world();
  await saveConnection(here.db, connection(), {
    url: 'https://feeds.example.com',
    key: 'k',
    placement: { kind: 'query', name: 'key' },
  });
  await says({ lastName: 'Lovelase', email: 'old@works.fr' }, 'one');
});

it('stays, whatever the feed says later, beside what is new', async () => {
  await correct('person.lastName', 'Lovelace');
  await says({ lastName: 'LOVELASE', position: 'Buyer', email: 'old@works.fr' }, 'two');
  const stored = await readLead(here.db, 'a');
  expect(stored?.feed.person).toMatchObject({ lastName: 'Lovelace', position: 'Buyer' });
  expect(stored?.corrections).toEqual({ 'person.lastName': 'Lovelace' });
});

it('is taken back to what the feed says now', async () => {
  await correct('person.lastName', 'Lovelace');
  await says({ lastName: 'LOVELASE', email: 'old@works.fr' }, 'two');
  const { feed, corrections } = await correct('person.lastName', '');
  expect(feed.person.lastName).toBe('LOVELASE');
  expect(corrections).toBeUndefined();
});

it('finds the person by the address that is right, and by the one that the feed has', async () => {
  await correct('person.email', 'new@works.fr');
  for (const email of ['old@works.fr', 'new@works.fr'])
    expect(await leadsOfPerson(here.db, { email, phone: '' })).toHaveLength(1);
});

it('is told of in the chain, by the field and without what it said', async () => {
  await correct('person.lastName', 'CanaryName');
  const [entry] = await here.db.getAll('chain');
  expect(entry).toMatchObject({ event: 'corrected', detail: { field: 'person.lastName', what: 'put-right' } });
  expect(JSON.stringify(entry)).not.toContain('CanaryName');
});

it.each([
  ['message', 'x', 'bad-input'],
  ['__proto__', 'x', 'bad-input'],
  ['person.email', 'nobody', 'unreadable'],
])('refuses %s as %j', async (field, value, code) => {
  await expect(correct(field, value)).rejects.toMatchObject({ code });
  expect((await readLead(here.db, 'a'))?.corrections).toBeUndefined();
  expect(await here.db.getAll('chain')).toEqual([]);
});

it('knows no lead that is gone', async () => {
  const gone = correctLead(here.parts, { leadKey: 'gone', field: 'person.lastName', value: 'X' });
  await expect(gone).rejects.toMatchObject({ code: 'not-found' });
});

import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { isRow } from '../../lib/backup/check-row.ts';
import { defaultSettings } from '../../lib/domain/consent/settings.ts';
import { untouched } from '../../lib/domain/triage/triage.ts';
import { SAMPLE_MAPPING } from '../../lib/feed/sample-mapping.ts';
import { lead } from '../support/builders.ts';
import { FATES, RESTORED, type StoreName, storesIn } from '../../lib/backup/stores.ts';
import { openDatabase } from '../../lib/storage/database.ts';

const known = Object.keys(FATES) as StoreName[];

test('every store of the database is in a backup, or is left out for a reason', async () => {
  const db = await openDatabase(undefined, 'all-stores');
  expect(known.toSorted()).toEqual([...db.objectStoreNames].toSorted());
  for (const name of known) {
    const fate = FATES[name];
    if (typeof fate === 'object') expect(fate.left.length, name).toBeGreaterThan(10);
  }
});

test('addresses and keys of feeds are in it only when they are asked for', () => {
  expect(storesIn(false)).not.toContain('addresses');
  expect(storesIn(true).filter((name) => !storesIn(false).includes(name))).toEqual(['addresses']);
});

test('a restore replaces what a backup may have, and leaves the company’s policy and the keys of seals alone', () => {
  expect(RESTORED).toEqual(storesIn(true));
  for (const name of ['keys', 'settings', 'guard'] as const) expect(RESTORED).not.toContain(name);
});

const AT = '2026-11-23T10:00:00.000Z';

test.each<[StoreName, unknown]>([
  ['connections', { id: 'x', name: 'x', mode: 'live', origin: 'javascript:alert(1)', createdAt: 'x' }],
  ['connections', { id: 'x', name: 'x', mode: 'live', origin: 'https://[', createdAt: 'x' }],
  ['addresses', { url: 'https://[', key: 'x', placement: { kind: 'in-url' } }],
  ['profiles', { id: 'x', name: 'x', origins: ['https://['], newContactUrl: null, rules: [], confirmed: true }],
  ['profiles', { id: 'x', name: 'x', origins: [], newContactUrl: 'https://[', rules: [], confirmed: true }],
  ['connections', { id: 'x', name: 'x', mode: 'other', origin: '', createdAt: 'x' }],
  ['addresses', { url: 'file:///etc/passwd', key: '', placement: { kind: 'in-url' } }],
  ['profiles', { id: 'x', name: 'x', origins: ['*://*/*'], newContactUrl: null, rules: [], confirmed: true }],
  ['profiles', { id: 'x', name: 'x', origins: [], newContactUrl: 'javascript:1', rules: [], confirmed: true }],
  ['suppressed', { key: 'zoe@example.org', secret: 's', scope: 'lead', reason: 'erased', at: 'x', expiresAt: null }],
  ['leads', { feed: { leadKey: 'x' } }],
  ['erasures', { id: 1, at: AT, reason: 'asked', erased: null, copies: [], answerBy: null }],
  ['mappings', { connectionId: 'x', version: 1, mapping: { name: 'x', root: null, record: 'lead', fields: {} } }],
  ['mappings', { connectionId: 'x', version: 1, mapping: { name: 'x', root: [], record: 'x', fields: {}, zone: 'X' } }],
  ['copies', { id: 1, leadKey: 'x', kind: 'crm', where: 'x', at: 'some day' }],
  ['preferences', { sender: null }],
  ['preferences', { templates: [{ name: 'x' }] }],
  ['consentSettings', { zone: 'X' }],
  ['counts', { held: 'many' }],
  ['held', null],
  ['downloads', 'text'],
  ['counts', []],
])('%s: a row that is none is refused', (store, row) => {
  expect(isRow(store, row)).toBe(false);
});

test.each([
  ['connections', { id: 'x', name: 'x', mode: 'live', origin: 'https://*', createdAt: '2026-11-23T10:00:00.000Z' }],
  [
    'profiles',
    { id: 'x', name: 'x', origins: ['https://*.example.com'], newContactUrl: null, rules: [], confirmed: true },
  ],
  ['profiles', { id: 'x', name: 'x', origins: [], newContactUrl: 'https://*/new', rules: [], confirmed: true }],
] as const)('a row of %s that would have the browser asked for access to more than one site is none', (store, row) => {
  expect(isRow(store, row)).toBe(false);
  expect(isRow(store, JSON.parse(JSON.stringify(row).replace('*', 'crm.example')))).toBe(true);
});

test('what the practice page was taught is a row like any other', () => {
  const origins = ['chrome-extension://abc', 'moz-extension://abc'];
  const taught = { id: 'x', name: 'x', origins, newContactUrl: null, rules: [], valueMaps: {}, confirmed: true };
  expect(isRow('profiles', taught)).toBe(true);
});

test.each<[StoreName, unknown]>([
  ['leads', { feed: lead(), triage: untouched, source: '', path: '' }],
  ['mappings', { connectionId: 'x', version: 1, mapping: SAMPLE_MAPPING }],
  ['preferences', {}],
  ['preferences', { triage: { badge: 'large' } }],
  ['consentSettings', defaultSettings],
  ['consentSettings', {}],
])('a row of %s as it has always been is one', (store, row) => {
  expect(isRow(store, row)).toBe(true);
});

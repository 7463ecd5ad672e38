import { expect, it } from 'vitest';
import { readMappingFile, writeMappingFile } from '../../../lib/domain/mapping/mapping-file.ts';
import { mappingSchema } from '../../../lib/domain/mapping/mapping.ts';

const mapping = mappingSchema.parse({
  name: 'DirectIndustry',
  root: ['leads'],
  record: 'leads/lead',
  fields: { id: ['@id'], 'person.email': ['contact/email'] },
  kinds: { BLAU: 'request' },
});
const file = (over: object = {}, inside: object = {}): string =>
  JSON.stringify({ format: 'leadstand-mapping', formatVersion: 1, mapping: { ...mapping, ...inside }, ...over });

it('comes back as it was written, and is written to be read', () => {
  const text = writeMappingFile(mapping);
  expect(readMappingFile(`\uFEFF${text}`)).toEqual({ kind: 'imported', mapping });
  expect(text.split('\n').length).toBeGreaterThan(10);
  expect(Object.keys(JSON.parse(text) as object)).toEqual(['format', 'formatVersion', 'mapping']);
});

it('takes a file that leaves out what has a default', () => {
  const { rows: _, flags: __, types: ___, labels: ____, zone: _____, dayOrder: ______, ...least } = mapping;
  expect(readMappingFile(file({ mapping: least }))).toEqual({ kind: 'imported', mapping });
});

it.each([
  ['nothing', '', 'not-a-mapping', ''],
  ['no JSON', '<leads/>', 'not-a-mapping', ''],
  ['a list', '[]', 'not-a-mapping', ''],
  ['the profile of a CRM', JSON.stringify({ format: 'leadstand-crm-profile', version: 1 }), 'not-a-mapping', ''],
  ['a file without a version', file({ formatVersion: undefined }), 'not-a-mapping', 'formatVersion'],
  ['a later version', file({ formatVersion: 2 }), 'newer', 'formatVersion'],
  ['no mapping in it', file({ mapping: undefined }), 'bad-value', 'mapping'],
  ['an empty name', file({}, { name: '' }), 'bad-value', 'mapping.name'],
  ['a pattern that is a number', file({}, { fields: { id: [5] } }), 'bad-value', 'mapping.fields.id.0'],
  ['a field that no lead has', file({}, { fields: { shoeSize: ['x'] } }), 'bad-value', 'mapping.fields'],
  ['a kind that nobody knows', file({}, { kinds: { BLAU: 'blue' } }), 'bad-value', 'mapping.kinds.BLAU'],
  ['a zone that does not exist', file({}, { zone: 'Europe/Atlantis' }), 'bad-value', 'mapping.zone'],
  ['far too much', file({}, { name: 'x'.repeat(2_000_000) }), 'not-a-mapping', ''],
])('refuses %s, and says where', (_, text, reason, where) => {
  expect(readMappingFile(text)).toEqual({ kind: 'refused', reason, where });
});

it('is not made into something else by names that mean something to JavaScript', () => {
  const read = readMappingFile(file().replace('"BLAU"', '"__proto__"'));
  expect(read).toMatchObject({ kind: 'imported', mapping: { kinds: {} } });
  expect(({} as Record<string, unknown>)['BLAU']).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { StoredReader } from '../../lib/feed/stored-reader.ts';
import { SAMPLE_MAPPING } from '../../lib/feed/sample-mapping.ts';

const lead = (id: string): string => `<lead><id>${id}</id><category>REQUEST</category><name>Zoé</name></lead>`;
const reader = (over: Partial<typeof SAMPLE_MAPPING> = {}): StoredReader =>
  new StoredReader({ ...SAMPLE_MAPPING, ...over });

const found = (reader: StoredReader, source: string, path: string): (string | null)[] =>
  reader.read({ source, path }).map((record) => (record.ok ? `${record.path} ${record.lead.feedId}` : record.problem));

describe('a stored record', () => {
  it.each<[string, StoredReader, string, string, string[]]>([
    ['is read as itself', reader(), lead('1'), 'leads/lead', ['leads/lead 1']],
    [
      'is read under another mapping',
      reader({ record: 'leads/row' }),
      '<row><id>7</id></row>',
      'leads/row',
      ['leads/row 7'],
    ],
    [
      'that turns out to be a group is its records',
      reader({ record: 'leads/group/lead' }),
      `<group>${lead('1')}${lead('2')}</group>`,
      'leads/group',
      ['leads/group/lead 1', 'leads/group/lead 2'],
    ],
    ['whose record is around it is not read', reader({ record: 'leads' }), lead('1'), 'leads/lead', []],
    ['of a feed with another root is not read', reader({ root: ['export'] }), lead('1'), 'leads/lead', []],
    [
      'that no pattern fits stays what it was',
      reader({ record: 'leads/x' }),
      lead('1'),
      'leads/lead',
      ['unknown-record'],
    ],
    [
      'with a prefix is read',
      reader(),
      '<v:lead><v:id>3</v:id><name>Zoé</name></v:lead>',
      'leads/lead',
      ['leads/lead 3'],
    ],
  ])('%s', (_, reader, source, path, expected) => {
    expect(found(reader, source, path)).toEqual(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { writeMappingFile } from '../../../lib/domain/mapping/mapping-file.ts';
import { readPolicy } from '../../../lib/domain/policy/read-policy.ts';
import { feedMapping, parseUrl, policyFeed } from '../../support/policy.ts';

const read = (raw: Record<string, unknown>) => readPolicy(raw, parseUrl);
const readFeed = (change: Record<string, unknown>) => {
  const { policy, problems } = read({ connections: [policyFeed(change)] });
  return { feed: policy.connections!.good[0], unusable: policy.connections!.unusable, problems };
};

test('a policy that is not there says nothing of any part', () => {
  expect(read({})).toEqual({
    policy: { connections: null, allowedCrmOrigins: null, retentionMonths: null, lockConnections: null },
    problems: [],
  });
});

test('a whole policy is taken as it stands', () => {
  const { policy, problems } = read({
    connections: [policyFeed({ mode: 'test', colour: 'teal', mapping: 'standard' })],
    mappings: [feedMapping()],
    allowedCrmOrigins: ['https://crm.example.com/'],
    retentionMonths: { request: 24, visit: 6 },
    lockConnections: true,
  });
  expect(problems).toEqual([]);
  expect(policy).toEqual({
    connections: {
      good: [
        {
          id: 'di',
          name: 'DirectIndustry',
          origin: 'https://feeds.example.com',
          address: {
            url: 'https://feeds.example.com/leads',
            key: 'SECRETKEY123',
            placement: { kind: 'query', name: 'key' },
          },
          mode: 'test',
          colour: 'teal',
          mapping: feedMapping(),
        },
      ],
      unusable: [],
      complete: true,
    },
    allowedCrmOrigins: ['https://crm.example.com'],
    retentionMonths: { request: 24, visit: 6 },
    lockConnections: true,
  });
});

describe('where the key goes', () => {
  test.each([
    ['a key alone is a parameter', {}, 'SECRETKEY123', { kind: 'query', name: 'key' }],
    ['a named parameter', { keyName: 'token' }, 'SECRETKEY123', { kind: 'query', name: 'token' }],
    ['a header', { keyPlacement: 'header', keyName: 'X-Key' }, 'SECRETKEY123', { kind: 'header', name: 'X-Key' }],
    ['no key', { key: undefined }, '', { kind: 'in-url' }],
    ['said to be in the address', { keyPlacement: 'in-url' }, '', { kind: 'in-url' }],
  ])('%s', (_, change, key, placement) => {
    expect(readFeed(change).feed?.address).toMatchObject({ key, placement });
  });
});

describe('a feed that cannot be downloaded is named, and what was set up under its id is not touched', () => {
  test.each([
    ['an address that is none', { url: 'feeds' }, 'connections[0].url', 'url-unreadable'],
    ['plain http', { url: 'http://feeds.example.com' }, 'connections[0].url', 'url-not-https'],
    ['no address', { url: undefined }, 'connections[0].url', 'missing'],
    ['an address of another type', { url: 5 }, 'connections[0].url', 'wrong-type'],
    ['a key of another type', { key: 5 }, 'connections[0].key', 'wrong-type'],
    ['a placement that is none', { keyPlacement: 'body' }, 'connections[0].keyPlacement', 'unknown-word'],
    ['a header without a name', { keyPlacement: 'header' }, 'connections[0].keyName', 'placement-name-missing'],
    ['a query without a key', { keyPlacement: 'query', key: undefined }, 'connections[0].key', 'key-missing'],
  ])('%s', (_, change, path, cause) => {
    expect(readFeed(change)).toEqual({ feed: undefined, unusable: ['di'], problems: [{ path, cause }] });
  });
});

describe('what a feed can do without is left out when it is wrong', () => {
  test.each([
    ['an unknown colour', { colour: 'mauve' }, 'connections[0].colour', 'unknown-word'],
    ['an unknown mode', { mode: 'on' }, 'connections[0].mode', 'unknown-word'],
    ['a long name', { name: 'x'.repeat(81) }, 'connections[0].name', 'out-of-range'],
    ['a misspelt name', { color: 'blue' }, 'connections[0].color', 'unknown-name'],
    ['a mapping that is nowhere', { mapping: 'other' }, 'connections[0].mapping', 'no-such-mapping'],
    [
      'a mapping with an unknown field',
      { mappingDocument: feedMapping({ fields: { nickname: ['nick'] } as never }) },
      'connections[0].mappingDocument.fields.nickname',
      'unknown-name',
    ],
    [
      'a mapping with a value of another type',
      { mappingDocument: { ...feedMapping(), record: 5 } },
      'connections[0].mappingDocument.record',
      'wrong-type',
    ],
  ])('%s', (_, change, path, cause) => {
    const { feed, problems } = readFeed(change);
    expect(feed?.address.key).toBe('SECRETKEY123');
    expect(problems).toEqual([{ path, cause }]);
  });
});

test.each([
  ['no id', { id: undefined }, 'missing'],
  ['an id with a space', { id: 'a b' }, 'bad-id'],
  ['an id of another type', { id: 7 }, 'wrong-type'],
])('an entry with %s cannot be told from others, so the list is not complete', (_, change, cause) => {
  const { policy, problems } = read({
    connections: [policyFeed(change), policyFeed({ id: 'me', url: 'https://a.example/' })],
  });
  expect(problems).toEqual([{ path: 'connections[0].id', cause }]);
  expect(policy.connections).toMatchObject({ good: [{ id: 'me' }], complete: false });
});

test.each([
  ['id', policyFeed({ url: 'https://other.example.com' }), 'connections[1].id'],
  ['address', policyFeed({ id: 'me' }), 'connections[1].url'],
])('of two feeds with the same %s the first counts', (_, second, path) => {
  const { policy, problems } = read({ connections: [policyFeed(), second] });
  expect(policy.connections!.good.map(({ id, origin }) => [id, origin])).toEqual([['di', 'https://feeds.example.com']]);
  expect(problems).toEqual([{ path, cause: 'twice' }]);
});

test('two feeds at one address are told apart by their keys', () => {
  const { policy, problems } = read({ connections: [policyFeed(), policyFeed({ id: 'me', key: 'OTHER' })] });
  expect(problems).toEqual([]);
  expect(policy.connections!.good.map(({ id }) => id)).toEqual(['di', 'me']);
});

test('a list that is none takes nothing away and sets up nothing', () => {
  const { policy, problems } = read({ connections: { di: policyFeed() } });
  expect(policy.connections).toEqual({ good: [], unusable: [], complete: false });
  expect(problems).toEqual([{ path: 'connections', cause: 'wrong-type' }]);
});

test('sites that cannot be read are named, and a list without a good one allows none', () => {
  const { policy, problems } = read({ allowedCrmOrigins: ['crm', 5] });
  expect(policy.allowedCrmOrigins).toEqual([]);
  expect(problems).toEqual([
    { path: 'allowedCrmOrigins[0]', cause: 'not-a-site' },
    { path: 'allowedCrmOrigins[1]', cause: 'wrong-type' },
  ]);
  expect(read({ allowedCrmOrigins: 'all of them' }).policy.allowedCrmOrigins).toEqual([]);
});

test('of retention periods the good ones are taken', () => {
  const { policy, problems } = read({ retentionMonths: { request: 0, visit: 6, visits: 3 } });
  expect(policy.retentionMonths).toEqual({ visit: 6 });
  expect(problems).toEqual([
    { path: 'retentionMonths.visits', cause: 'unknown-name' },
    { path: 'retentionMonths.request', cause: 'out-of-range' },
  ]);
});

test('the registry of Windows has lists as JSON, and yes as 1', () => {
  const { policy, problems } = read({
    connections: JSON.stringify([policyFeed({ mapping: 'standard' })]),
    mappings: JSON.stringify([feedMapping()]),
    allowedCrmOrigins: '["https://crm.example.com"]',
    retentionMonths: '{"request":12}',
    lockConnections: 1,
  });
  expect(problems).toEqual([]);
  expect(policy).toMatchObject({
    connections: { good: [{ id: 'di', mapping: { name: 'standard' } }] },
    allowedCrmOrigins: ['https://crm.example.com'],
    retentionMonths: { request: 12 },
    lockConnections: true,
  });
});

test('a mapping is taken as its exported file has it, and the first of a name counts', () => {
  const file = JSON.parse(writeMappingFile(feedMapping())) as unknown;
  const { policy, problems } = read({
    connections: [policyFeed({ mapping: 'standard' })],
    mappings: [file, feedMapping({ record: 'other' })],
  });
  expect(policy.connections!.good[0]?.mapping).toEqual(feedMapping());
  expect(problems).toEqual([{ path: 'mappings[1].name', cause: 'twice' }]);
});

test('a mistake in an exported file is named where it stands', () => {
  const file = { format: 'leadstand-mapping', formatVersion: 1, mapping: { ...feedMapping(), record: 5 } };
  const { policy, problems } = read({ connections: [policyFeed({ mappingDocument: file })] });
  expect(policy.connections!.good[0]?.mapping).toBeNull();
  expect(problems).toEqual([{ path: 'connections[0].mappingDocument.mapping.record', cause: 'wrong-type' }]);
});

test('what is named holds no value, so no key gets out with it', () => {
  const { problems } = read({
    connections: [policyFeed({ keyPlacement: 'header', keyName: 'X Key' }), 'SECRETKEY123', { key: 'SECRETKEY123' }],
    SECRET: 1,
  });
  expect(problems).toHaveLength(4);
  expect(JSON.stringify(problems)).not.toContain('SECRETKEY123');
});

test('names that would reach into objects are harmless', () => {
  const raw = JSON.parse('{"__proto__":{"lockConnections":true},"connections":[{"__proto__":{"id":"di"}}]}') as Record<
    string,
    unknown
  >;
  const { policy } = read(raw);
  expect(policy.lockConnections).toBeNull();
  expect(policy.connections).toEqual({ good: [], unusable: [], complete: false });
});

test('of a thousand mistakes no more are kept than are read', () => {
  const wrong = Array.from({ length: 40 }, () => ({ id: 'x y', a: 1, b: 2 }));
  expect(read({ connections: wrong, allowedCrmOrigins: Array.from({ length: 300 }, () => 'x') }).problems).toHaveLength(
    50,
  );
});

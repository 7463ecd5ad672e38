import { describe, expect, test } from 'vitest';
import type { Connection, FeedAddress } from '../../../lib/domain/connection/connection.ts';
import type { PolicyFeed } from '../../../lib/domain/policy/policy.ts';
import { type KnownFeed, planSync } from '../../../lib/domain/policy/sync.ts';
import { connection } from '../../support/builders.ts';
import { feedMapping } from '../../support/policy.ts';

const NOW = '2026-11-23T12:00:00.000Z';
const URL_A = 'https://feeds.example.com/a';
const URL_B = 'https://feeds.example.com/b';
const address = (url: string) => ({ url, key: 'SECRETKEY123', placement: { kind: 'query' as const, name: 'key' } });

/** As if keys did not count, unless they are said to be of another feed. */
const isSame = (one: FeedAddress, other: FeedAddress): boolean =>
  one.url === other.url && (one.key === OTHER_KEY) === (other.key === OTHER_KEY);
const OTHER_KEY = 'of another feed';

const wanted = (id: string, url: string, change: Partial<PolicyFeed> = {}) => ({
  feed: {
    id,
    name: id,
    origin: 'https://feeds.example.com',
    address: address(url),
    mode: 'live' as const,
    mapping: null,
    ...change,
  } satisfies PolicyFeed,
  ids: [`id of ${url}`],
});
const known = (change: Partial<Connection>, url: string | null): KnownFeed => ({
  connection: connection(change),
  address: url === null ? null : address(url),
});
/** As the policy `id` has set it up. */
const managed = (id: string, url: string | null, change: Partial<Connection> = {}): KnownFeed =>
  known({ id: `policy-${id}`, name: id, managed: true, policyId: id, ...change }, url);
const stopped = (id: string): KnownFeed => {
  const { managed: _, ...rest } = managed(id, null).connection;
  return { connection: { ...rest, mode: 'stopped', origin: '' }, address: null };
};

const plan = (
  good: ReturnType<typeof wanted>[],
  there: KnownFeed[],
  rest = { unusable: [] as string[], complete: true },
) => planSync({ good, ...rest }, there, isSame, NOW);
const brief = (
  good: ReturnType<typeof wanted>[],
  there: KnownFeed[],
  rest?: { unusable: string[]; complete: boolean },
) =>
  plan(good, there, rest).steps.map((step) =>
    step.kind === 'save'
      ? [step.kind, step.connection.id, step.address?.url ?? null, step.leaves?.url ?? null, step.enters?.url ?? null]
      : [step.kind, step.connection.id, step.leaves?.url ?? null],
  );

test('a new feed becomes a connection that is marked, with an id that stays', () => {
  expect(plan([wanted('di', URL_A, { colour: 'teal', mapping: feedMapping() })], [])).toEqual({
    steps: [
      {
        kind: 'save',
        connection: {
          id: 'policy-di',
          name: 'di',
          mode: 'live',
          origin: 'https://feeds.example.com',
          createdAt: NOW,
          colour: 'teal',
          managed: true,
          policyId: 'di',
        },
        address: address(URL_A),
        leaves: null,
        enters: address(URL_A),
      },
    ],
    mappings: [{ connectionId: 'policy-di', mapping: feedMapping() }],
  });
});

test('nothing is done where all is as it should be', () => {
  expect(brief([wanted('di', URL_A)], [managed('di', URL_A)])).toEqual([]);
});

test('a new name does not touch the address', () => {
  expect(brief([wanted('di', URL_A, { name: 'New' })], [managed('di', URL_A)])).toEqual([
    ['save', 'policy-di', null, null, null],
  ]);
});

test('a new key is a new address of the same feed', () => {
  const rotated = wanted('di', URL_A, { address: { ...address(URL_A), key: 'NEW' } });
  expect(brief([rotated], [managed('di', URL_A)])).toEqual([['save', 'policy-di', URL_A, null, null]]);
});

test('a moved feed leaves one address and enters another', () => {
  expect(brief([wanted('di', URL_B)], [managed('di', URL_A)])).toEqual([['save', 'policy-di', URL_B, URL_A, URL_B]]);
});

test('two feeds that change places keep their ids', () => {
  const swapped = brief([wanted('a', URL_B), wanted('b', URL_A)], [managed('a', URL_A), managed('b', URL_B)]);
  expect(swapped.map(([kind, id, url]) => [kind, id, url])).toEqual([
    ['save', 'policy-a', URL_B],
    ['save', 'policy-b', URL_A],
  ]);
});

describe('what is no longer in the policy', () => {
  test('is stopped, and not a word of it is lost', () => {
    const [step] = plan([], [managed('di', URL_A, { colour: 'red', paused: true })]).steps;
    expect(step).toEqual({
      kind: 'stop',
      connection: {
        ...connection({ id: 'policy-di', name: 'di', colour: 'red', policyId: 'di', mode: 'stopped', origin: '' }),
      },
      leaves: address(URL_A),
    });
  });

  test.each([
    ['its entry cannot be used', { unusable: ['di'], complete: true }],
    ['an entry cannot be told from others', { unusable: [], complete: false }],
  ])('stays as it is when %s', (_, rest) => {
    expect(brief([], [managed('di', URL_A)], rest)).toEqual([]);
  });

  test('leaves alone what the user has set up, and what is stopped already', () => {
    expect(
      brief([], [known({ id: 'own' }, URL_A), stopped('di'), known({ id: 'sample', mode: 'sample' }, null)]),
    ).toEqual([]);
  });

  test('goes on where it was when it comes back', () => {
    expect(brief([wanted('di', URL_A)], [stopped('di')])).toEqual([['save', 'policy-di', URL_A, null, URL_A]]);
    expect(plan([wanted('di', URL_A)], [stopped('di')]).steps[0]?.connection.createdAt).toBe(connection().createdAt);
  });
});

describe('a feed that the user has already', () => {
  test('becomes the company’s, with all that it brought', () => {
    expect(brief([wanted('di', URL_A)], [known({ id: 'own', paused: true }, URL_A)])).toEqual([
      ['save', 'own', null, null, null],
    ]);
    const [step] = plan([wanted('di', URL_A)], [known({ id: 'own', paused: true, colour: 'red' }, URL_A)]).steps;
    expect(step?.connection).toEqual({
      ...connection({ id: 'own', name: 'di', colour: 'red', managed: true, policyId: 'di' }),
    });
  });

  test('is known by its id, too, when it was removed and its leads were kept', () => {
    const removed = known({ id: `id of ${URL_A}`, mode: 'stopped', origin: '' }, null);
    expect(brief([wanted('di', URL_A)], [removed])).toEqual([['save', `id of ${URL_A}`, URL_A, null, URL_A]]);
  });

  test('stays beside the company’s when only its address is the same', () => {
    const other = known({ id: 'own' }, URL_A);
    other.address!.key = OTHER_KEY;
    expect(brief([wanted('di', URL_A)], [other])).toEqual([['save', 'policy-di', URL_A, null, URL_A]]);
  });

  test('is stopped when the company’s own comes to the same address, so that it is not asked twice', () => {
    expect(brief([wanted('di', URL_B)], [managed('di', URL_A), known({ id: 'own' }, URL_B)])).toEqual([
      ['stop', 'own', URL_B],
      ['save', 'policy-di', URL_B, URL_A, URL_B],
    ]);
  });
});

test('an unusable entry does not keep a second connection to an address that another feed has now', () => {
  expect(brief([wanted('a', URL_B)], [managed('b', URL_B)], { unusable: ['b'], complete: true })).toEqual([
    ['stop', 'policy-b', URL_B],
    ['save', 'policy-a', URL_B, null, URL_B],
  ]);
});

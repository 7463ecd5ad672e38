import { describe, expect, it } from 'vitest';
import type { ConnectionView, FeedNotice } from '../../lib/rpc/contract.ts';
import { feedLines } from '../../lib/ui/triage/feed-lines.ts';
import { countByFeed, feedMarkings } from '../../lib/ui/triage/feed-marks.ts';
import { connection, connectionView } from './builders.ts';

const unconfirmed: FeedNotice = { kind: 'unconfirmed-mapping' };
const problems: FeedNotice = { kind: 'problems', count: 1 };
const words: FeedNotice = { kind: 'unknown-words', target: 'kind', words: ['X'] };
const fresh: FeedNotice = { kind: 'layout-changed', fresh: ['a'], gone: [] };
const newType: FeedNotice = { kind: 'new-words', target: 'company.type', words: ['Dealer'] };
const newSector: FeedNotice = { kind: 'new-words', target: 'company.sector', words: ['Food'] };
const gone: FeedNotice = { kind: 'layout-changed', fresh: [], gone: ['a'] };

const feed = (id: string, notices: FeedNotice[], change: Partial<ConnectionView> = {}): ConnectionView =>
  connectionView({ connection: connection({ id, name: id }), notices, ...change });
const said = (views: ConnectionView[]): [string, string][] =>
  feedLines(views).lines.map(({ connection: { id }, about }) => [id, about.kind]);

describe('the line of a feed', () => {
  it.each([
    ['new-words', [newSector, newType]],
    ['unconfirmed-mapping', [newType, unconfirmed]],
    ['layout-changed', [unconfirmed, fresh]],
    ['problems', [unconfirmed, fresh, problems]],
    ['unknown-words', [problems, words, unconfirmed]],
    ['layout-changed', [words, gone, problems]],
  ])('speaks of %s, which is the most serious', (kind, notices) =>
    expect(said([feed('a', notices)])).toEqual([['a', kind]]),
  );

  it('says that it is paused before anything else', () =>
    expect(said([feed('a', [gone], { connection: connection({ id: 'a', paused: true }), health: 'overdue' })])).toEqual(
      [['a', 'paused']],
    ));

  it('is missing where there is nothing to say, where the banner speaks, and at the sample', () =>
    expect(
      said([
        feed('a', []),
        feed('a', [newSector]),
        feed('b', [gone], { health: 'failed' }),
        feed('c', [gone], { connection: connection({ mode: 'sample' }) }),
      ]),
    ).toEqual([]));
});

it('are few, the most serious first, and the rest is counted', () => {
  const { lines, others } = feedLines([
    feed('a', [unconfirmed]),
    feed('b', [problems]),
    feed('c', [fresh]),
    feed('d', [words]),
    feed('e', [gone]),
  ]);
  expect(lines.map((line) => line.connection.id)).toEqual(['e', 'd', 'b']);
  expect(others).toBe(2);
});

describe('the marks of feeds', () => {
  const views = ['a', 'b'].map((id) => feed(id, []));
  const sample = feed('s', [], { connection: connection({ id: 's', mode: 'sample' }) });

  it('are for telling several apart, so one feed has none', () =>
    expect([feedMarkings([views[0]!]).size, feedMarkings([views[0]!, sample]).size]).toEqual([0, 0]));

  it('have a colour each, whether one was chosen or not', () =>
    expect([...feedMarkings([...views, sample])]).toEqual([
      ['a', { name: 'a', colour: 'blue' }],
      ['b', { name: 'b', colour: 'green' }],
    ]));

  it('count the requests of each, and leave out who has none', () =>
    expect(countByFeed(['b', 's', 'b'], feedMarkings(views)).map(({ id, count }) => [id, count])).toEqual([['b', 2]]));
});

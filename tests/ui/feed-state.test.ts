import { expect, it } from 'vitest';
import { feedState } from '../../lib/ui/triage/feed-state.ts';
import { connection, connectionView } from './builders.ts';

const sample = connectionView({ connection: connection({ id: 's', mode: 'sample', origin: '' }) });
const good = connectionView();
const older = connectionView({ lastGoodAt: '2026-03-10T09:00:00.000Z' });
const never = connectionView({ health: 'waiting', lastGoodAt: null });
const overdue = connectionView({ health: 'overdue' });
const failed = connectionView({ health: 'failed', busy: true });

it.each([
  ['no feed', [], { kind: 'none' }],
  ['the sample alone', [sample], { kind: 'sample' }],
  ['the sample beside a feed', [sample, good], { kind: 'good', lastGoodAt: good.lastGoodAt }],
  ['two good feeds: the older one counts', [good, older], { kind: 'good', lastGoodAt: older.lastGoodAt }],
  ['a feed never downloaded', [good, never], { kind: 'waiting' }],
  ['a download under way', [connectionView({ busy: true })], { kind: 'busy' }],
  [
    'trouble is louder than everything, a failure loudest',
    [good, overdue, failed],
    { kind: 'trouble', connection: failed, others: 1 },
  ],
])('%s', (_name, connections, state) => expect(feedState(connections)).toEqual(state));

import { expect, it } from 'vitest';
import { feedState } from '../../lib/ui/triage/feed-state.ts';
import { connection, connectionView } from './builders.ts';

const sample = connectionView({ connection: connection({ id: 's', mode: 'sample', origin: '' }) });
const good = connectionView();
const older = connectionView({ lastGoodAt: '2026-03-10T09:00:00.000Z' });
const never = connectionView({ health: 'waiting', lastGoodAt: null });
const overdue = connectionView({ health: 'overdue' });
const paused = connectionView({ connection: connection({ id: 'p', paused: true }), health: 'overdue' });
const reading = connectionView({ progress: { bytes: 0, records: 1000 } });
const failed = connectionView({ health: 'failed', busy: true });

it.each([
  ['no feed', [], { kind: 'none' }],
  ['the sample alone', [sample], { kind: 'sample' }],
  ['the sample beside a feed', [sample, good], { kind: 'good', lastGoodAt: good.lastGoodAt }],
  ['two good feeds: the older one counts', [good, older], { kind: 'good', lastGoodAt: older.lastGoodAt }],
  ['a feed never downloaded', [good, never], { kind: 'waiting' }],
  ['a download under way', [connectionView({ busy: true })], { kind: 'busy', leads: null }],
  [
    'two of them, as far as they have got',
    [connectionView({ busy: true, progress: { bytes: 1, records: 200 } }), reading],
    { kind: 'busy', leads: 1200 },
  ],
  ['all paused', [paused], { kind: 'paused' }],
  ['a paused feed beside a good one', [good, paused], { kind: 'good', lastGoodAt: good.lastGoodAt }],
  ['a paused feed that is read again', [{ ...paused, progress: reading.progress }], { kind: 'busy', leads: 1000 }],
  [
    'trouble is louder than everything, a failure loudest',
    [good, overdue, failed],
    { kind: 'trouble', connection: failed, others: 1 },
  ],
])('%s', (_name, connections, state) => expect(feedState(connections)).toEqual(state));

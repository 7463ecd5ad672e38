import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INTERVAL_MS } from '../../../lib/domain/schedule/schedule.ts';
import {
  type Attempt,
  decide,
  ended,
  freeAt,
  type Lease,
  newer,
  requested,
  soloLease,
  staggerMs,
} from '../../../lib/domain/team/lease.ts';

const [ANN, BEN] = ['a'.repeat(16), 'b'.repeat(16)];
const NOW = Date.UTC(2026, 10, 23, 10);
const MINUTE = 60_000;
const view = (over: Partial<Parameters<typeof decide>[0]> = {}) => ({
  lease: null,
  seen: null,
  own: null,
  me: ANN,
  now: NOW,
  ...over,
});
const taken = (me: string, now = NOW): Lease => {
  const step = decide(view({ me, now }));
  return step.step === 'take' ? step.write : expect.fail('not taken');
};

test('whoever finds no lease takes it, and the others wait for as long as the intent lasts', () => {
  const lease = taken(ANN);
  expect(lease).toMatchObject({ holder: ANN, token: 1, phase: 'intent', leaseUntil: NOW + 3 * MINUTE });
  expect(decide(view({ lease, me: BEN }))).toEqual({ step: 'wait', until: lease.leaseUntil, why: 'others-turn' });
  expect(decide(view({ lease }))).toEqual({ step: 'go-on' });
});

test('a holder that dies with an intent is followed at once; one that dies with a request, when that has to have counted', () => {
  const lease = taken(ANN);
  const after = { me: BEN, now: lease.leaseUntil };
  expect(decide(view({ lease, ...after }))).toMatchObject({ step: 'take', write: { holder: BEN, token: 2 } });
  const asked = requested(lease, NOW, 0.5);
  expect(asked.notBefore).toBeGreaterThan(NOW + INTERVAL_MS);
  expect(decide(view({ lease: asked, ...after }))).toEqual({
    step: 'wait',
    until: asked.notBefore,
    why: 'too-early',
  });
  expect(decide(view({ lease: asked, me: BEN, now: asked.notBefore }))).toMatchObject({ step: 'take' });
});

test('a holder that comes back says how its request went, and then waits like everybody', () => {
  const asked = requested(taken(ANN), NOW, 0);
  const own: Attempt = { token: asked.token, at: NOW, outcome: 'ok-new' };
  expect(decide(view({ lease: asked, own }))).toMatchObject({ step: 'settle', write: { outcome: 'ok-new' } });
  expect(decide(view({ lease: asked }))).toMatchObject({ step: 'settle', write: { outcome: 'interrupted' } });
  const done = ended(asked, 'ok-new');
  expect(decide(view({ lease: done, own }))).toMatchObject({ step: 'wait', why: 'too-early' });
});

test('a feed that asks for more patience gets it', () => {
  const asked = requested(taken(ANN), NOW, 0);
  expect(ended(asked, 'too-early', asked.notBefore + 1).notBefore).toBe(asked.notBefore + 1);
  expect(ended(asked, 'ok-new', 1).notBefore).toBe(asked.notBefore);
});

test('a server that was restored from a backup does not make anybody ask who knows better', () => {
  const seen = ended(requested(taken(BEN), NOW, 0), 'ok-new');
  expect(decide(view({ seen, now: NOW + MINUTE }))).toMatchObject({ step: 'wait', until: seen.notBefore });
  const own: Attempt = { token: 9, at: NOW, outcome: null };
  expect(decide(view({ own, now: NOW + MINUTE }))).toMatchObject({ step: 'wait' });
  expect(decide(view({ seen, now: seen.notBefore }))).toMatchObject({ step: 'take', write: { token: seen.token + 1 } });
});

test('a download that was made without the server is told to it afterwards, unless it knows of a later one', () => {
  const own: Attempt = { token: 0, at: NOW, outcome: 'ok-new' };
  const before = ended(requested(taken(BEN, NOW - 3 * INTERVAL_MS), NOW - 3 * INTERVAL_MS, 0), 'ok-new');
  const solo = soloLease({ lease: before, seen: null, own, me: ANN }, 0);
  expect(solo).toMatchObject({ holder: ANN, token: before.token + 1, phase: 'done', solo: true });
  expect(solo!.notBefore).toBeGreaterThan(NOW + INTERVAL_MS);
  expect(soloLease({ lease: requested(taken(BEN), NOW, 0), seen: null, own, me: ANN }, 0)).toBeNull();
  expect(soloLease({ lease: before, seen: null, own: null, me: ANN }, 0)).toBeNull();
});

test('of two leases the one is remembered that says more', () => {
  const [first, second] = [requested(taken(ANN), NOW, 0), { ...taken(BEN), token: 2 }];
  expect(newer(first, second)).toBe(second);
  expect(newer(second, first)).toBe(second);
  expect(newer(null, first)).toBe(first);
  expect(newer(first, ended(first, 'ok-new'))?.phase).toBe('done');
});

test('a browser that is in use comes before one that is not', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (random) => {
      expect(staggerMs(random, true)).toBeLessThan(MINUTE);
      expect(staggerMs(random, false)).toBeGreaterThanOrEqual(MINUTE);
      expect(staggerMs(random, false)).toBeLessThan(2 * MINUTE);
    }),
  );
});

/** A server with one document that is only replaced as it was read, and browsers that do one step at a time, or die. */
test('never are there two requests within two hours, whoever dies at which step', () => {
  const moves = fc.array(fc.tuple(fc.nat(3), fc.nat(40), fc.boolean()), { minLength: 20, maxLength: 120 });
  fc.assert(
    fc.property(moves, (steps) => {
      let [now, rev, server] = [NOW, 0, null as Lease | null];
      const asked: number[] = [];
      const browsers = Array.from({ length: 4 }, (_, n) => ({
        me: String(n).repeat(16),
        held: null as { lease: Lease; rev: number } | null,
        own: null as Attempt | null,
      }));
      for (const [n, minutes, dies] of steps) {
        const one = browsers[n]!;
        now += minutes * MINUTE;
        if (dies) one.held = null;
        if (one.held) {
          const write = requested(one.held.lease, now, 0);
          if (one.held.rev === rev && freeAt({ lease: server, seen: null, own: one.own }) <= now) {
            [server, rev] = [write, rev + 1];
            asked.push(now);
            one.own = { token: write.token, at: now, outcome: null };
          }
          one.held = null;
          continue;
        }
        const step = decide({ lease: server, seen: null, own: one.own, me: one.me, now });
        if (step.step === 'take' || step.step === 'settle') [server, rev] = [step.write, rev + 1];
        if (step.step === 'take' || step.step === 'go-on') one.held = { lease: server!, rev };
      }
      for (const [n, at] of asked.entries()) if (n > 0) expect(at - asked[n - 1]!).toBeGreaterThan(INTERVAL_MS);
    }),
  );
});

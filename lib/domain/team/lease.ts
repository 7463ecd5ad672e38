import * as z from 'zod/mini';
import { INTERVAL_MS } from '../schedule/schedule.ts';
import { actorSchema } from './event.ts';

/**
 * Who of a team may download a feed: one in two hours, however many browsers there are. The server keeps one document of it,
 * which is only ever replaced as it was read. Times are milliseconds by the server's clock.
 */
export const leaseSchema = z.object({
  holder: actorSchema,
  /** One more with each holder: a holder that comes back late is told by it. */
  token: z.int().check(z.minimum(1)),
  phase: z.enum(['intent', 'requested', 'done']),
  intentAt: z.number(),
  requestedAt: z.nullable(z.number()),
  /** An intent that nothing came of may be taken over from then on. */
  leaseUntil: z.number(),
  /** Nobody asks the feed before. */
  notBefore: z.number(),
  outcome: z.nullable(z.string().check(z.maxLength(60))),
  /** It was downloaded without asking, while the server was away. */
  solo: z.optional(z.literal(true)),
});
export type Lease = z.infer<typeof leaseSchema>;

/** What a browser remembers of its own. */
export interface Attempt {
  token: number;
  /** By the server's clock, as far as it is known. */
  at: number;
  /** Null as long as the download has not come to its end. */
  outcome: string | null;
}

export interface LeaseView {
  /** As the server has it; null where there is none. */
  lease: Lease | null;
  /** The newest that was seen here: a server that was restored from a backup has an older one. */
  seen: Lease | null;
  own: Attempt | null;
  me: string;
  now: number;
}

export type LeaseStep =
  | { step: 'wait'; until: number; why: 'too-early' | 'others-turn' }
  /** Write this in the place of what was read; 409 means that somebody was faster. */
  | { step: 'take'; write: Lease }
  /** My own intent, which I may go on with. */
  | { step: 'go-on' }
  /** My own request of before I was ended: say how it went. Then look again. */
  | { step: 'settle'; write: Lease };

const MINUTE = 60_000;
const LEASE_MS = 3 * MINUTE;
/** The server's clock is told in whole seconds, and a request takes its time. */
const MARGIN_MS = 2 * MINUTE;
const JITTER_MS = 3 * MINUTE;

/** How late after its time was read an attempt may still begin: beyond it, its `notBefore` would be too early for the next. */
export const LATEST_MS = MINUTE;

/** Before it takes the lease, a browser waits as long as this, so that not all come at once. One in use comes first. */
export const staggerMs = (random: number, inUse: boolean): number => Math.floor((inUse ? random : 1 + random) * MINUTE);

const waitMs = (random: number): number => INTERVAL_MS + MARGIN_MS + Math.floor(random * JITTER_MS);

/** When the feed may be asked again, by all that is known. */
export const freeAt = ({ lease, seen, own }: Pick<LeaseView, 'lease' | 'seen' | 'own'>): number =>
  Math.max(lease?.notBefore ?? 0, seen?.notBefore ?? 0, own ? own.at + INTERVAL_MS + MARGIN_MS : 0);

/** What a browser does about what it read. */
export function decide(view: LeaseView): LeaseStep {
  const { lease, own, me, now } = view;
  if (lease?.phase === 'requested' && lease.holder === me) {
    const outcome = own?.token === lease.token ? own.outcome : null;
    return { step: 'settle', write: ended(lease, outcome ?? 'interrupted') };
  }
  const free = freeAt(view);
  if (now < free) return { step: 'wait', until: free, why: 'too-early' };
  if (lease?.phase === 'intent' && now < lease.leaseUntil)
    return lease.holder === me ? { step: 'go-on' } : { step: 'wait', until: lease.leaseUntil, why: 'others-turn' };
  return { step: 'take', write: intent(view) };
}

const intent = ({ lease, seen, me, now }: LeaseView): Lease => ({
  holder: me,
  token: Math.max(lease?.token ?? 0, seen?.token ?? 0) + 1,
  phase: 'intent',
  intentAt: now,
  requestedAt: null,
  leaseUntil: now + LEASE_MS,
  notBefore: Math.max(lease?.notBefore ?? 0, seen?.notBefore ?? 0),
  outcome: null,
});

/** To be written just before the feed is asked. */
export const requested = (lease: Lease, now: number, random: number): Lease => ({
  ...lease,
  phase: 'requested',
  requestedAt: now,
  leaseUntil: now + LEASE_MS,
  notBefore: now + waitMs(random),
});

/** `notBefore`: later than agreed, where the feed asked for more patience. */
export const ended = (lease: Lease, outcome: string, notBefore = 0): Lease => ({
  ...lease,
  phase: 'done',
  outcome,
  notBefore: Math.max(lease.notBefore, notBefore),
});

/** Of a download without the server: what the others have to know once it is back. Null where it knows of a later one. */
export function soloLease({ lease, seen, own, me }: Omit<LeaseView, 'now'>, random: number): Lease | null {
  if (!own || (lease?.requestedAt ?? 0) >= own.at) return null;
  return {
    holder: me,
    token: Math.max(lease?.token ?? 0, seen?.token ?? 0) + 1,
    phase: 'done',
    intentAt: own.at,
    requestedAt: own.at,
    leaseUntil: own.at,
    notBefore: Math.max(lease?.notBefore ?? 0, own.at + waitMs(random)),
    outcome: own.outcome ?? 'interrupted',
    solo: true,
  };
}

/** The one that says more: what is remembered of two. */
export const newer = (one: Lease | null, other: Lease | null): Lease | null => {
  if (!one || !other) return one ?? other;
  const isLater = other.token > one.token || (other.token === one.token && other.notBefore >= one.notBefore);
  return isLater ? other : one;
};
